import type { LinkEffect, LinkEvent, LinkFacts } from './link-event.ts'
import {
  call,
  closing,
  cutOff,
  ended,
  rest,
  restOver,
  sayGoodbye,
  seek,
  startOver,
  want,
  withPath,
} from './link-moves.ts'
import { badSignal, meetForeign, receive } from './link-signals.ts'
import {
  also,
  type LinkState,
  type LinkStep,
  type LiveLink,
  openPath,
  step,
  tellPeer,
} from './link-state.ts'

/** What a link does at an event. It changes nothing by itself, knows no time and no chance. */
export function next(state: LinkState, event: LinkEvent, facts: LinkFacts): LinkStep {
  if (state.name === 'closed') return step(state)
  if (event.kind === 'close') return closing()
  if (event.kind === 'cut-off') return cutOff(state, event.code)
  if (event.kind === 'peer-left') return ended('left')
  if (state.name === 'leaving') return step(state)
  if (event.kind === 'bye') return sayGoodbye(state)
  if (event.kind === 'unheard') return ended('unheard')
  if (event.kind === 'bad-signal') return badSignal(state)
  if (state.name === 'foreign') return nextForeign(state, event, facts)
  return nextLive(state, event, facts)
}

function nextLive(state: LiveLink, event: LinkEvent, facts: LinkFacts): LinkStep {
  switch (event.kind) {
    case 'want':
      return want(state, event.wanted)
    case 'signal':
      return also([{ do: 'heard' }], receive(state, event.signal, facts))
    case 'unknown-signal':
      return step(state, { do: 'heard' }, { do: 'tell-ignored' })
    case 'foreign-signal':
      return meetForeign(state, event.protocol)
    case 'call-due':
      return call(state, facts)
    case 'path-open':
      return step(
        withPath(state, event.path),
        { do: 'stop-handshake' },
        { do: 'tell-open', path: event.path },
      )
    case 'path-lost':
      return startOver(state, event.epoch)
    case 'peer-rests':
      return state.wanted ? step(state) : rest(state, true)
    case 'rest':
      if (state.wanted || !openPath(state)) return step(state)
      return also([{ do: 'say-on-path', what: 'rest' }], rest(state, false))
    case 'rest-over':
      return restOver(state, event.epoch)
    case 'wake':
      if (openPath(state)) return step(state, { do: 'wake-path' })
      return state.wanted ? also([{ do: 'wake-path' }], seek(state)) : step(state)
    default:
      return step(state)
  }
}

function nextForeign(
  state: Extract<LinkState, { name: 'foreign' }>,
  event: LinkEvent,
  facts: LinkFacts,
): LinkStep {
  switch (event.kind) {
    case 'want':
      return step({ ...state, wanted: event.wanted })
    case 'foreign-signal': {
      const heard: LinkEffect = { do: 'heard-foreign' }
      if (event.protocol === state.otherProtocol) return step(state, heard)
      return step({ ...state, otherProtocol: event.protocol }, heard, { do: 'tell-protocol' })
    }
    case 'call-due':
      return step(state, tellPeer(state, { kind: 'hello', ask: true }))
    case 'signal':
    case 'unknown-signal': {
      // It speaks ours after all: what was heard before was said in its name.
      const { epoch, wanted, badSignals } = state
      const live = { name: 'idle', epoch, remoteEpoch: 0, wanted, badSignals } as const
      return also([{ do: 'stop-foreign' }, { do: 'tell-protocol' }], nextLive(live, event, facts))
    }
    default:
      return step(state)
  }
}
