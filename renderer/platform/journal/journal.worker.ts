import type { Journal } from '../../../shared/journal/journal.ts'
import { openJournalLog } from '../../../shared/journal/journal-log.ts'
import { type OpenFiles, openFiles } from './open-files.ts'
import { answer, type Request } from './requests.ts'

/*
 * Has the journal's files open, which a browser allows in a worker only, and to one at a time. It sees
 * sealed bytes and opaque names.
 */
const journal = open()
// Each request hears of it; nobody else listens.
journal.catch(() => undefined)

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  postMessage(await answer(journal, data))
})

async function open(): Promise<Journal> {
  const opened = await openFiles()
  const sizes = await Promise.all(opened.files.map((file) => file.size()))
  const isNew = sizes.every((size) => size === 0)
  const log = await openJournalLog(opened.files)
  return isNew ? whereThere(withKeptNames(log, opened), opened) : whereThere(log, opened)
}

/** Nothing is called kept before the names of the files are; to be read nothing has to wait. */
function withKeptNames(log: Journal, { keepNames }: OpenFiles): Journal {
  let kept: Promise<void> | undefined
  return {
    ...log,
    write: async (changes) => {
      kept ??= keepNames()
      await kept
      await log.write(changes)
    },
  }
}

/** What a person has cleared must not come back from files that are open still. */
function whereThere(log: Journal, { areThere }: OpenFiles): Journal {
  const whenThere = async <T>(value: Promise<T>): Promise<T> => {
    const read = await value
    if (!(await areThere())) throw new DOMException('', 'NotFoundError')
    return read
  }
  return {
    read: (name) => whenThere(log.read(name)),
    readSecret: (name) => whenThere(log.readSecret(name)),
    names: () => whenThere(log.names()),
    write: log.write,
  }
}
