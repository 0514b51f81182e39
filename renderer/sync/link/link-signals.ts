import { limits } from '../limits.ts'
import type { LinkFacts } from './link-event.ts'
import { cutOff, downFrom, ended, seek, withoutPath } from './link-moves.ts'
import {
  also,
  type LinkState,
  type LinkStep,
  type LiveLink,
  openPath,
  step,
  tellPeer,
} from './link-state.ts'
import type { LinkSignal } from './signal.ts'

export function receive(state: LiveLink, signal: LinkSignal, facts: LinkFacts): LinkStep {
  if (signal.kind === 'bye')
    return signal.epoch < state.remoteEpoch
      ? step(state)
      : ended(signal.why === 'cut-off' ? 'refused' : 'left')
  if (signal.epoch < state.remoteEpoch) return step(state)
  // Who offers need not wait to be heard first: its offer says as much as a hello.
  const isOffer = signal.kind === 'description' && signal.type === 'offer'
  const forUs = signal.remoteEpoch === state.epoch
  const begins = forUs || (signal.remoteEpoch === 0 && isOffer)
  const adopts = signal.kind === 'hello' || signal.kind === 'reset' || begins
  if (signal.epoch === state.remoteEpoch || !adopts) return received(state, signal, facts)
  // A path of an earlier epoch of the other end is none to it any more.
  const first = state.remoteEpoch === 0
  const adopted = { ...(first ? state : withoutPath(state)), remoteEpoch: signal.epoch }
  return first
    ? received(adopted, signal, facts)
    : also(
        [{ do: 'renew' }, ...downFrom(state)],
        received(adopted, signal, { ...facts, isTrying: false }),
      )
}

/** A signal of the epoch of the other end that we know. */
function received(state: LiveLink, signal: LinkSignal, facts: LinkFacts): LinkStep {
  const forUs = signal.remoteEpoch === state.epoch
  const hello = tellPeer(state, { kind: 'hello', ask: false })
  if (signal.kind === 'reset') return state.wanted ? seek(state) : step(state)
  if (signal.kind === 'hello') {
    const answer = owesHello(state, signal.ask, forUs, facts) ? [hello] : []
    return also(answer, meet(state))
  }
  // Meant for an earlier epoch of ours, or from one that we know nothing of.
  if (!(forUs || signal.remoteEpoch === 0) || signal.epoch !== state.remoteEpoch)
    return step(state, hello)
  if (signal.kind === 'relay') return step(state, { do: 'receive-packet', packet: signal })
  if (signal.kind === 'bye') return step(state)
  return step(state, { do: 'receive-direct', signal })
}

/** Our offer says as much as a hello, and so does the hello that crosses theirs on its way. */
function owesHello(state: LiveLink, asked: boolean, forUs: boolean, facts: LinkFacts): boolean {
  if (forUs) return asked
  const offersNow = facts.offers && !openPath(state) && !facts.isTrying
  return !offersNow && !facts.hasJustCalled
}

/** The other end is there and knows of us: a way is looked for. */
function meet(state: LiveLink): LinkStep {
  if (openPath(state)) return step(state, { do: 'seek-path' })
  return step(withoutPath(state, 'handshaking'), { do: 'answered' }, { do: 'seek-path' })
}

export function meetForeign(state: LiveLink, protocol: number): LinkStep {
  // It has spoken ours, and a device does not change while it is there: somebody else says this.
  if (state.remoteEpoch !== 0) return step(state, { do: 'tell-ignored' })
  const { epoch, wanted, badSignals } = state
  return step(
    { name: 'foreign', epoch, wanted, badSignals, otherProtocol: protocol },
    { do: 'renew' },
    ...downFrom(state),
    { do: 'heard-foreign' },
    { do: 'tell-protocol' },
  )
}

export function badSignal(state: Exclude<LinkState, { name: 'leaving' | 'closed' }>): LinkStep {
  const badSignals = state.badSignals + 1
  if (badSignals > limits.badSignals) return cutOff(state, 'bad-signals')
  return step({ ...state, badSignals })
}
