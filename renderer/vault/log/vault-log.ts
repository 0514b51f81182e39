import * as Y from 'yjs'

/*
 * The vault document: one Y.Array of sealed records. It is all that y-indexeddb ever sees.
 */

const logName = 'log'

/** The log of a vault document. */
export function logOf(vaultDoc: Y.Doc): Y.Array<Uint8Array> {
  return vaultDoc.getArray(logName)
}

/** What could be got out of the raw records of a database. */
interface Salvage {
  /** Sealed records, in the order in which they were found; some may stand there twice. */
  readonly sealed: readonly Uint8Array[]
  /** Raw records that are no update of a vault document. */
  readonly unreadable: readonly Uint8Array[]
  /** False where a piece is missing, so that y-indexeddb could not load all that is there. */
  readonly whole: boolean
}

/**
 * Takes the sealed records out of raw records one by one. A Yjs document does not show what
 * follows a lost piece; this does, so one bad record costs one record.
 */
export function salvage(raw: readonly unknown[]): Salvage {
  const sealed: Uint8Array[] = []
  const unreadable: Uint8Array[] = []
  const trial = new Y.Doc()
  for (const value of raw) {
    const bytes = value instanceof Uint8Array ? value : new Uint8Array()
    const found = recordsIn(bytes)
    if (found && applies(trial, bytes)) sealed.push(...found)
    else unreadable.push(bytes)
  }
  const live = logOf(trial).toArray()
  const whole =
    trial.store.pendingStructs === null &&
    trial.store.pendingDs === null &&
    // A flipped bit can move records to where no log is, and all that follow with them.
    [...trial.share.keys()].every((root) => root === logName) &&
    (live.length > 0 || sealed.length === 0)
  trial.destroy()
  // Where all is well the log says what is current; else everything that was found may count.
  return { sealed: whole && unreadable.length === 0 ? live : sealed, unreadable, whole }
}

/** The vault document that holds these records alone, as one update. */
export function freshVault(records: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc()
  logOf(doc).push([...records])
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

/** The sealed records in one update of a vault document; undefined where it is none. */
export function recordsIn(bytes: Uint8Array): Uint8Array[] | undefined {
  try {
    const records: Uint8Array[] = []
    for (const struct of Y.decodeUpdate(bytes).structs) {
      if (!(struct instanceof Y.Item)) continue
      const { content } = struct
      if (content instanceof Y.ContentBinary) records.push(content.content)
      else if (!(content instanceof Y.ContentDeleted)) return undefined
    }
    return records
  } catch {
    return undefined
  }
}

function applies(doc: Y.Doc, bytes: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, bytes)
    return true
  } catch {
    return false
  }
}
