import type { CutOffCode } from '../limits.ts'
import type { LinkEffect, LinkEnd, LinkFacts } from './link-event.ts'
import {
  also,
  type LinkState,
  type LinkStep,
  type LiveLink,
  openPath,
  step,
  tellPeer,
} from './link-state.ts'
import type { PathKind } from './paths.ts'

// Paths

export function withPath(state: LiveLink, path: PathKind): LinkState {
  if (state.name === 'resting') return { ...state, path }
  return { ...state, name: path === 'relay' ? 'relayed' : 'direct' }
}

export function withoutPath(state: LiveLink, name: 'idle' | 'handshaking' = 'idle'): LiveLink {
  const { epoch, remoteEpoch, wanted, badSignals } = state
  return { name, epoch, remoteEpoch, wanted, badSignals }
}

export function downFrom(state: LiveLink): readonly LinkEffect[] {
  return openPath(state) ? [{ do: 'tell-down' }] : []
}

/** A new epoch, in which both ends begin from nothing. */
export function startOver(state: LiveLink, epoch: number): LinkStep {
  const fresh = { ...withoutPath(state), epoch }
  const effects: readonly LinkEffect[] = [{ do: 'renew' }, { do: 'begin-epoch' }]
  return also(
    [...effects, ...downFrom(state)],
    state.wanted ? seek(fresh) : step(fresh, tellPeer(fresh, { kind: 'reset' })),
  )
}

export function want(state: LiveLink, wanted: boolean): LinkStep {
  if (state.wanted === wanted) return step(state)
  const now = { ...state, wanted }
  if (openPath(now)) return step(now)
  return wanted ? seek(now) : step(withoutPath(now), { do: 'stop-handshake' })
}

/** Calls the other end, where there is no path. */
export function seek(state: LiveLink): LinkStep {
  if (openPath(state)) return step(state)
  return step(withoutPath(state, 'handshaking'), { do: 'begin-handshake' })
}

export function call(state: LiveLink, { offers, isTrying }: LinkFacts): LinkStep {
  if (state.name !== 'handshaking') return step(state)
  if (offers && state.remoteEpoch === 0 && !isTrying) return step(state, { do: 'knock' })
  return step(state, tellPeer(state, { kind: 'hello', ask: true }))
}

// Rest

export function rest(state: LiveLink, atOnce: boolean): LinkStep {
  const path = openPath(state)
  if (!path) return step(state)
  return step({ ...withoutPath(state), name: 'resting', path }, { do: 'begin-rest', atOnce })
}

export function restOver(state: LiveLink, epoch: number): LinkStep {
  if (state.name !== 'resting') return step(state)
  const { path, ...before } = state
  if (state.wanted) return step({ ...before, name: path === 'relay' ? 'relayed' : 'direct' })
  const fresh = { ...withoutPath(state), epoch }
  return step(fresh, { do: 'renew' }, { do: 'begin-epoch' }, tellPeer(fresh, { kind: 'reset' }), {
    do: 'tell-down',
  })
}

// Ends

export function sayGoodbye(state: Exclude<LinkState, { name: 'leaving' | 'closed' }>): LinkStep {
  const { epoch } = state
  const remoteEpoch = state.name === 'foreign' ? 0 : state.remoteEpoch
  return step(
    { name: 'leaving', epoch, remoteEpoch },
    { do: 'stop-clocks' },
    { do: 'say-on-path', what: 'bye' },
    tellPeer(state, { kind: 'bye', why: 'left' }),
  )
}

export function cutOff(state: Exclude<LinkState, { name: 'closed' }>, code: CutOffCode): LinkStep {
  return also([tellPeer(state, { kind: 'bye', why: 'cut-off' })], ended('cut-off', code))
}

export function ended(why: LinkEnd, code?: CutOffCode): LinkStep {
  const { state, effects } = closing()
  return step(state, ...effects, { do: 'tell-ended', why, ...(code ? { code } : {}) })
}

export function closing(): LinkStep {
  return step({ name: 'closed' }, { do: 'let-go' })
}
