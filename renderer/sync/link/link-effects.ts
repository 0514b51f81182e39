import type { Alarm } from '../clock.ts'
import type { Timing } from '../timing.ts'
import type { ForeignCalls } from './foreign-calls.ts'
import type { Handshake } from './handshake.ts'
import type { LinkEffect, LinkEvents } from './link-event.ts'
import type { Paths } from './paths.ts'

/** What a link owns, and lets go of when it ends. */
export interface Owned {
  paths: Paths
  readonly handshake: Handshake
  readonly foreignCalls: ForeignCalls
  readonly resting: Alarm
}

/** Lets go of the paths, and of what belongs to them. */
export function endLink({ paths, handshake, resting }: Owned): void {
  paths.close()
  handshake.stop()
  resting.stop()
}

/** Tells the room, where the effect is that. */
export function tell(events: LinkEvents, effect: LinkEffect): boolean {
  switch (effect.do) {
    case 'tell-open':
      events.open(effect.path)
      return true
    case 'tell-down':
      events.down()
      return true
    case 'tell-ignored':
      events.ignored()
      return true
    case 'tell-protocol':
      events.protocolTold()
      return true
    case 'tell-ended':
      events.ended(effect.why, effect.code)
      return true
    default:
      return false
  }
}

/** Does to the paths and the clocks what the effect says. */
export function act(owned: Owned, timing: Timing, effect: LinkEffect): void {
  const { paths, handshake, foreignCalls, resting } = owned
  switch (effect.do) {
    case 'let-go':
      endLink(owned)
      foreignCalls.stop()
      break
    case 'stop-clocks':
      handshake.stop()
      resting.stop()
      foreignCalls.stop()
      break
    case 'seek-path':
      paths.seek()
      break
    case 'knock':
      paths.knock()
      break
    case 'wake-path':
      paths.wake()
      break
    case 'say-on-path':
      paths.say(effect.what)
      break
    case 'receive-direct':
      paths.receiveDirect(effect.signal)
      break
    case 'receive-packet':
      paths.receivePacket(effect.packet)
      break
    case 'begin-handshake':
      handshake.begin()
      break
    case 'answered':
      handshake.answered()
      break
    case 'heard':
      handshake.heard()
      break
    case 'begin-epoch':
      handshake.renew()
      break
    case 'stop-handshake':
      handshake.stop()
      break
    case 'begin-rest':
      resting.set(effect.atOnce ? 0 : timing.restMs)
      break
    case 'heard-foreign':
      foreignCalls.heard()
      break
    case 'stop-foreign':
      foreignCalls.stop()
      break
  }
}
