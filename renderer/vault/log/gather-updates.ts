import * as Y from 'yjs'
import { syncOrigin, vaultOrigin } from '../../../shared/base/origin.ts'
import { finishLanding, isLanding, onLanding } from '../../../shared/notebook/landing.ts'
import { createUpdateBatch } from './update-batch.ts'

/** What a document holds that is not on the disk, gathered for a moment. */
interface Gathering {
  /** All that was gathered, as one update; undefined where nothing was. */
  readonly take: () => Uint8Array | undefined
  readonly isEmpty: () => boolean
  /**
   * Runs work that puts into the document what is on the disk already. Yjs encodes every change for
   * whoever listens: of a long document, a quarter of the time that opening it takes.
   */
  readonly unheard: (work: () => void) => void
  readonly stop: () => void
}

interface GatheringConfig {
  readonly doc: Y.Doc
  /** Milliseconds from the first update to the call of `onDue`. */
  readonly delay: number
  readonly onDue: () => void
  readonly onChange: () => void
}

/** Gathers from now on; what is in the document already counts as a first change. */
export function gatherUpdates({ doc, delay, onDue, onChange }: GatheringConfig): Gathering {
  const batch = createUpdateBatch(delay, onDue)
  const hear = (update: Uint8Array, origin: unknown) => {
    if (origin === vaultOrigin) return
    // Of a change that comes in slices all is stored or nothing, whenever the power goes.
    if (origin === syncOrigin && isLanding(doc)) arriving.push(update)
    else batch.add(update)
    onChange()
  }
  const arriving: Uint8Array[] = []
  const stopLandings = onLanding(doc, (underWay) => {
    if (!underWay) for (const update of arriving.splice(0)) batch.add(update)
  })
  const takeAll = () => {
    finishLanding(doc)
    const all = Y.encodeStateAsUpdate(doc)
    if (all.length > 2) batch.add(all)
  }
  takeAll()
  doc.on('update', hear)
  return {
    take: batch.take,
    isEmpty: () => batch.isEmpty() && arriving.length === 0,
    unheard: (work) => {
      let written = false
      // Somebody may answer what is loaded by writing, before we listen again.
      const watch = ({ origin, changed }: Y.Transaction) => {
        if (origin !== vaultOrigin && changed.size > 0) written = true
      }
      doc.off('update', hear)
      doc.on('afterTransaction', watch)
      try {
        work()
      } finally {
        doc.off('afterTransaction', watch)
        doc.on('update', hear)
      }
      if (!written) return
      takeAll()
      onChange()
    },
    stop: () => {
      batch.take()
      arriving.length = 0
      doc.off('update', hear)
      stopLandings()
    },
  }
}
