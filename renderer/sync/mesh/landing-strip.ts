import type * as Y from 'yjs'
import { beginLanding } from '../../../shared/notebook/landing.ts'
import type { Clock } from '../clock.ts'
import { syncTiming } from '../timing.ts'
import type { Applied } from './apply-update.ts'
import { applyAnswer } from './apply-update.ts'

/** Puts big answers into the document a slice at a time, so that nobody who types waits for them. */
interface LandingStrip {
  /** Tells once how it went, when all of it is there; at once where it is small. */
  readonly land: (
    pieces: readonly Uint8Array[],
    end: Uint8Array,
    done: (applied: Applied) => void,
  ) => void
}

/** Pieces of one transaction, and transactions before others have a turn, however fast they are. */
const piecesTogether = 4
const turnSlices = 4
/** Yjs' update of nothing. */
const nothing = new Uint8Array([0, 0])

/** Lands one answer at a time. */
export function createLandingStrip(clock: Clock, doc: Y.Doc): LandingStrip {
  return {
    land: (pieces, end, done) => {
      if (pieces.length <= piecesTogether) return done(applyAnswer(doc, end, pieces))
      let at = 0
      let worst: Applied = 'applied'
      let cancel = () => {}
      const slice = () => {
        const next = pieces.slice(at, at + piecesTogether)
        at += piecesTogether
        const isLast = at >= pieces.length
        const applied = applyAnswer(doc, isLast ? end : nothing, next)
        if (applied !== 'applied') worst = applied
        return isLast || applied === 'malformed'
      }
      const stop = () => {
        landed()
        done(worst)
      }
      const turn = () => {
        const until = clock.now() + syncTiming.landingTurnMs
        for (let i = 0; i < turnSlices && clock.now() <= until; i++) if (slice()) return stop()
        cancel = clock.soon(turn)
      }
      const landed = beginLanding(doc, () => {
        cancel()
        while (!slice());
        stop()
      })
      turn()
    },
  }
}
