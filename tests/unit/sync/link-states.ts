import type { LinkEffect, LinkEvent, LinkFacts } from '../../../renderer/sync/link/link-event.ts'
import type { LinkState } from '../../../renderer/sync/link/link-state.ts'
import type { LinkSignal } from '../../../renderer/sync/link/signal.ts'
import { protocol } from '../../../renderer/sync/protocol.ts'

/* One of each state and of each event of a link, for its table. We are in epoch 2, the other device in 5. */

const known = { epoch: 2, remoteEpoch: 5, wanted: true, badSignals: 0 }

export const states: Readonly<Record<string, LinkState>> = {
  idle: { name: 'idle', ...known, wanted: false },
  handshaking: { name: 'handshaking', ...known },
  'handshaking, unheard': { name: 'handshaking', ...known, remoteEpoch: 0 },
  relayed: { name: 'relayed', ...known },
  direct: { name: 'direct', ...known },
  'direct, unwanted': { name: 'direct', ...known, wanted: false },
  resting: { name: 'resting', ...known, wanted: false, path: 'direct' },
  foreign: { name: 'foreign', epoch: 2, wanted: false, badSignals: 0, otherProtocol: protocol + 1 },
  leaving: { name: 'leaving', epoch: 2, remoteEpoch: 5 },
  closed: { name: 'closed' },
}

const envelope = { protocol, epoch: 5, remoteEpoch: 2 }
const signal = (value: LinkSignal): LinkEvent => ({ kind: 'signal', signal: value })

export const events: Readonly<Record<string, LinkEvent>> = {
  want: { kind: 'want', wanted: true },
  'want no more': { kind: 'want', wanted: false },
  'call due': { kind: 'call-due' },
  unheard: { kind: 'unheard' },
  hello: signal({ ...envelope, kind: 'hello', ask: true }),
  'hello of a later epoch': signal({
    ...envelope,
    epoch: 6,
    remoteEpoch: 0,
    kind: 'hello',
    ask: true,
  }),
  'hello of an earlier epoch': signal({ ...envelope, epoch: 4, kind: 'hello', ask: true }),
  reset: signal({ ...envelope, epoch: 6, kind: 'reset' }),
  'offer unasked': signal({
    ...envelope,
    epoch: 6,
    remoteEpoch: 0,
    kind: 'description',
    attempt: 1,
    type: 'offer',
    sdp: '',
  }),
  candidates: signal({ ...envelope, kind: 'candidates', attempt: 1, candidates: [] }),
  'candidates for an earlier epoch': signal({
    ...envelope,
    remoteEpoch: 1,
    kind: 'candidates',
    attempt: 1,
    candidates: [],
  }),
  packet: signal({ ...envelope, kind: 'relay', number: 0, expected: 0, talk: [], bulk: [] }),
  'goodbye by signal': signal({ ...envelope, kind: 'bye', why: 'left' }),
  'late goodbye': signal({ ...envelope, epoch: 4, kind: 'bye', why: 'left' }),
  'cut off by the other': signal({ ...envelope, kind: 'bye', why: 'cut-off' }),
  'unknown signal': { kind: 'unknown-signal' },
  'bad signal': { kind: 'bad-signal' },
  'foreign signal': { kind: 'foreign-signal', protocol: protocol + 1 },
  'relay opens': { kind: 'path-open', path: 'relay' },
  'direct opens': { kind: 'path-open', path: 'direct' },
  'path lost': { kind: 'path-lost', epoch: 3 },
  'peer rests': { kind: 'peer-rests' },
  'peer left': { kind: 'peer-left' },
  rest: { kind: 'rest' },
  'rest over': { kind: 'rest-over', epoch: 3 },
  wake: { kind: 'wake' },
  bye: { kind: 'bye' },
  'cut off': { kind: 'cut-off', code: 'malformed-frame' },
  close: { kind: 'close' },
}

export const facts: LinkFacts = { offers: true, isTrying: false, hasJustCalled: false }

/** A state in a line: what tells it from others. */
export function stateText(state: LinkState): string {
  if (state.name === 'closed') return state.name
  const parts: (string | number)[] = [state.name, state.epoch]
  if ('remoteEpoch' in state) parts.push(state.remoteEpoch)
  if ('wanted' in state && state.wanted) parts.push('wanted')
  if ('badSignals' in state && state.badSignals > 0) parts.push(`${state.badSignals} bad`)
  if ('path' in state) parts.push(state.path)
  if ('otherProtocol' in state) parts.push(state.otherProtocol)
  return parts.join(' ')
}

/** An effect in a word or two. */
export function effectText(effect: LinkEffect): string {
  switch (effect.do) {
    case 'signal': {
      const { body } = effect
      const more =
        body.kind === 'hello' && body.ask ? '?' : body.kind === 'bye' ? ` ${body.why}` : ''
      return `signal ${body.kind}${more}`
    }
    case 'say-on-path':
      return `say ${effect.what}`
    case 'begin-rest':
      return effect.atOnce ? 'begin-rest at once' : 'begin-rest'
    case 'tell-open':
      return `tell-open ${effect.path}`
    case 'tell-ended':
      return `tell-ended ${effect.code ?? effect.why}`
    default:
      return effect.do
  }
}
