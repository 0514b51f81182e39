import type { Journal, JournalChange } from '../../../shared/journal/journal.ts'
import { drop } from './journaled-slots.ts'

const prefix = 'r/'

/** One document's sealed records in the journal: the same bytes that lie in its database. */
export interface DocJournal {
  /** What stands there; undefined where that cannot be told. Nothing is written before this was asked. */
  readonly load: () => Promise<readonly Uint8Array[] | undefined>
  /** Resolves when it would survive a power cut, or when this device has no second place (any more). */
  readonly append: (sealed: Uint8Array) => Promise<void>
  /**
   * Makes these all that stands there, but for what other windows have appended.
   * @param isKnown whether a record is in them, or was made void by them
   */
  readonly replace: (
    sealed: readonly Uint8Array[],
    isKnown: (sealed: Uint8Array) => boolean,
  ) => Promise<void>
  /** Rejects where the records are there, and stay. */
  readonly drop: () => Promise<void>
}

/**
 * The journal of the document in the database of this name. It is never replaced from a document that was not
 * loaded from it. After a writing that failed it misses records: it gets the next whole snapshot, and until then
 * nothing, so that it has no gap that nobody knows of.
 * @param journal undefined: nothing stands there and nothing comes of it
 */
export function createDocJournal(name: string, journal: Journal | undefined): DocJournal {
  const key = `${prefix}${name}`
  let state: 'unread' | 'whole' | 'behind' = 'unread'
  const write = async (changes: readonly JournalChange[]) => {
    try {
      await journal?.write(changes)
      state = 'whole'
    } catch {
      state = 'behind'
    }
  }
  return {
    load: async () => {
      if (!journal) return undefined
      try {
        const values = await journal.read(key)
        if (state === 'unread') state = 'whole'
        return values
      } catch {
        return undefined
      }
    },
    append: async (sealed) => {
      if (state === 'whole') await write([{ kind: 'append', name: key, value: sealed }])
    },
    replace: async (sealed, isKnown) => {
      if (state === 'unread') return
      const standing = (await journal?.read(key).catch(() => [])) ?? []
      const theirs = standing.filter((one) => !isKnown(one))
      const [first, ...rest] = [...sealed, ...theirs]
      if (!first) return
      await write([
        { kind: 'put', name: key, value: first },
        ...rest.map((value) => ({ kind: 'append', name: key, value }) as const),
      ])
    },
    drop: async () => {
      if (journal) await drop(journal, key)
    },
  }
}

/** The names of the databases whose documents have records in the journal. */
export function documentsIn(names: readonly string[]): readonly string[] {
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
}
