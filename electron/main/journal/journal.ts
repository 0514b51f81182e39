import type { Result } from '../../../shared/base/result.ts'
import type { Journal, JournalChange } from '../../../shared/journal/journal.ts'
import { openJournalLog } from '../../../shared/journal/journal-log.ts'
import { type WriteCode, writeCode } from '../files/write-code.ts'
import { openJournalFiles } from './journal-files.ts'

/** The second journal of this device, in two plain files that no browser throws away. */
export interface KeptJournal {
  readonly read: (name: string) => Promise<Result<Uint8Array[], 'cannot-read'>>
  readonly readSecret: (name: string) => Promise<Result<Uint8Array | undefined, 'cannot-read'>>
  readonly names: () => Promise<Result<string[], 'cannot-read'>>
  readonly write: (changes: JournalChange[]) => Promise<Result<undefined, WriteCode>>
}

/** Opened when it is asked for the first time; one that could not be opened is tried again at the next. */
export function createKeptJournal(folder: string): KeptJournal {
  let opening: Promise<Journal> | undefined
  const journal = () => {
    opening ??= openJournalFiles(folder).then(openJournalLog)
    opening.catch(() => {
      opening = undefined
    })
    return opening
  }
  const reading = async <T>(read: (from: Journal) => Promise<T>) => {
    try {
      return { ok: true, value: await read(await journal()) } as const
    } catch {
      return { ok: false, code: 'cannot-read' } as const
    }
  }
  return {
    read: (name) => reading(async (from) => [...(await from.read(name))]),
    readSecret: (name) => reading((from) => from.readSecret(name)),
    names: () => reading(async (from) => [...(await from.names())]),
    write: async (changes) => {
      try {
        await (await journal()).write(changes)
        return { ok: true, value: undefined }
      } catch (error) {
        return { ok: false, code: writeCode(error) }
      }
    },
  }
}
