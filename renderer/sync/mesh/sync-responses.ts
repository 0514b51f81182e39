import * as Y from 'yjs'
import { isLanding } from '../../../shared/notebook/landing.ts'
import type { Clock } from '../clock.ts'
import { syncTiming } from '../timing.ts'
import type { Lane } from '../transport/transport.ts'
import type { SyncRequest, SyncResponse } from './message.ts'
import { statePieces } from './state-pieces.ts'

/** Answers devices that ask for what they lack. */
interface SyncResponses {
  readonly ask: (link: string, ask: SyncRequest) => void
  readonly lost: (link: string) => void
}

interface SyncResponsesContext {
  readonly defer: Clock['defer']
  readonly now: Clock['now']
  readonly doc: Y.Doc
  /** Ours, or undefined while the document changes. */
  readonly ownDigest: () => string | undefined
  /** `sent` is called when all of it has been handed to the path. */
  readonly send: (link: string, lane: Lane, answer: SyncResponse, sent?: () => void) => void
}

/** Answers in several pieces are given to two devices at a time, beside those who are slow to take theirs. */
const servedAtOnce = 2
/** And to so many in all, the slow ones among them. */
const servedInAll = 16
const none = new Uint8Array(0)

/** Answers who asks. */
export function createSyncResponses({
  defer,
  now,
  doc,
  ownDigest,
  send,
}: SyncResponsesContext): SyncResponses {
  /** The question that each of these is being answered in pieces, and since when. */
  const serving = new Map<string, { readonly number: number; readonly since: number }>()
  const isBusy = () => {
    const lately = [...serving.values()].filter(
      ({ since }) => now() - since < syncTiming.slowReceiverMs,
    )
    return lately.length >= servedAtOnce || serving.size >= servedInAll
  }

  /** The rest in one message, with all that was deleted; on the lane of what went before, so that it comes last. */
  const finish = (link: string, lane: Lane, number: number, had: ReadonlyMap<number, number>) => {
    const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(new Map(had)))
    // While people type there is no digest that fits; the asker then compares again when it is quiet.
    send(link, lane, {
      kind: 'sync-response',
      number,
      part: 'end',
      digest: ownDigest() ?? '',
      update,
    })
  }

  return {
    ask: (link, { number, stateVector }) => {
      const busy = () =>
        send(link, 'talk', {
          kind: 'sync-response',
          number,
          part: 'busy',
          digest: '',
          update: none,
        })
      // Half of what somebody else has sent is nothing to pass on.
      if (serving.has(link) || isLanding(doc)) return busy()
      const pieces = statePieces(doc, stateVector)
      const first = pieces.next()
      if (first.done) return finish(link, 'talk', number, stateVector)
      if (isBusy()) return busy()
      serving.set(link, { number, since: now() })
      // One piece always waits while the next is made: the path never runs dry over it.
      const sent = () => defer(next)
      const piece = (update: Uint8Array) =>
        send(
          link,
          'bulk',
          { kind: 'sync-response', number, part: 'piece', digest: '', update },
          sent,
        )
      const next = () => {
        if (serving.get(link)?.number !== number) return
        const { done, value } = pieces.next()
        if (!done) return piece(value)
        serving.delete(link)
        finish(link, 'bulk', number, value)
      }
      piece(first.value)
      next()
    },
    lost: (link) => void serving.delete(link),
  }
}
