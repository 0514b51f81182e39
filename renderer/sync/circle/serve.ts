import * as Y from 'yjs'
import type { Clock } from '../clock.ts'
import type { Lane } from '../transport/transport.ts'
import { statePieces } from './state-pieces.ts'
import type { Answer, Ask } from './wire.ts'

/** Answers devices that ask for what they lack. */
export interface Serve {
  readonly ask: (link: string, ask: Ask) => void
  readonly lost: (link: string) => void
}

export interface ServeContext {
  readonly defer: Clock['defer']
  readonly doc: Y.Doc
  /** Ours, or undefined while the document changes. */
  readonly ownDigest: () => string | undefined
  /** `sent` is called when all of it has been handed to the path. */
  readonly send: (link: string, lane: Lane, answer: Answer, sent?: () => void) => void
}

/** Answers in several pieces are given to two devices at a time. */
const servedAtOnce = 2
const none = new Uint8Array(0)

export function makeServe({ defer, doc, ownDigest, send }: ServeContext): Serve {
  /** The question that each of these is being answered in pieces. */
  const serving = new Map<string, number>()

  /** The rest in one message, with all that was deleted; on the lane of what went before, so that it comes last. */
  const finish = (link: string, lane: Lane, n: number, had: ReadonlyMap<number, number>) => {
    const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(new Map(had)))
    // While people type there is no digest that fits; the asker then compares again when it is quiet.
    send(link, lane, { kind: 'answer', n, state: 'here', digest: ownDigest() ?? '', update })
  }

  return {
    ask: (link, { n, stateVector }) => {
      const later = () =>
        send(link, 'talk', { kind: 'answer', n, state: 'later', digest: '', update: none })
      if (serving.has(link)) return later()
      const pieces = statePieces(doc, stateVector)
      const first = pieces.next()
      if (first.done) return finish(link, 'talk', n, stateVector)
      if (serving.size >= servedAtOnce) return later()
      serving.set(link, n)
      // One piece always waits while the next is made: the path never runs dry over it.
      const sent = () => defer(next)
      const piece = (update: Uint8Array) =>
        send(link, 'bulk', { kind: 'answer', n, state: 'piece', digest: '', update }, sent)
      const next = () => {
        if (serving.get(link) !== n) return
        const { done, value } = pieces.next()
        if (!done) return piece(value)
        serving.delete(link)
        finish(link, 'bulk', n, value)
      }
      piece(first.value)
      next()
    },
    lost: (link) => void serving.delete(link),
  }
}
