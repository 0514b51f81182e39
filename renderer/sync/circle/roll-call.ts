import type { Clock } from '../clock.ts'
import type { DeviceRecord } from './record.ts'
import type { Roster } from './roster.ts'
import type { Hello, Roll } from './wire.ts'

/** Records of devices that no link joins to us come over others, and can get lost on the way: now and then they are compared with a neighbour's. */
export interface RollCall {
  readonly call: () => void
  readonly answer: (link: string, roll: Roll) => void
}

export interface RollCallContext {
  readonly clock: Clock
  readonly roster: Roster
  readonly links: () => readonly string[]
  readonly send: (link: string, message: Roll | Hello) => void
}

const every = 3000

export function makeRollCall({ clock, roster, links, send }: RollCallContext): RollCall {
  let last = 0
  const records = (ids: readonly string[]) => ids.flatMap((id) => roster.get(id) ?? [])
  return {
    call: () => {
      const neighbours = links()
      const far = roster.present().filter((id) => !neighbours.includes(id))
      const link = neighbours[Math.floor(clock.now() / every) % neighbours.length]
      if (far.length === 0 || link === undefined || clock.now() - last < every) return
      last = clock.now()
      const versions = records(far).map(({ id, version }) => [id, version] as const)
      send(link, { kind: 'roll', versions })
    },
    answer: (link, { versions }) => {
      const had = new Map(versions)
      const isNewer = ({ id, version }: DeviceRecord) => version > (had.get(id) ?? -1)
      const newer = records(roster.present().filter((id) => id !== link)).filter(isNewer)
      if (newer.length > 0) send(link, { kind: 'hello', records: newer })
    },
  }
}
