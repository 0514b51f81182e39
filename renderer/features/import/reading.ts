import { largestFile } from '../../../shared/import/largest-file.ts'
import type { FileToRead, NotesProblem, ReadFile } from '../../../shared/import/read-file.ts'

/** What the worker is asked for. */
export type ToRead = FileToRead

/** What came of reading a file; `took-too-long` and `stopped` are said of the reading, not the file. */
export type Reading =
  | ReadFile
  | { readonly ok: false; readonly code: NotesProblem | 'took-too-long' | 'stopped' }

/** A text of 500 pages takes about two seconds; on a slow computer with much to do, ten. */
export const longestReadingMs = 30_000

/** Where files are read. Tests give their own. */
export interface ReadingDeps {
  readonly createWorker: () => Worker
}

const inBrowser: ReadingDeps = {
  createWorker: () =>
    new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module', name: 'import' }),
}

/**
 * Reads one file in a worker of its own, which ends with it: whatever the file holds, the page goes on,
 * and after {@link longestReadingMs}, or when somebody stops it, there is an answer.
 * @param encoding what somebody said that it is written in
 */
export async function readApart(
  file: File,
  { encoding, signal }: { readonly encoding?: string | undefined; readonly signal: AbortSignal },
  { createWorker }: ReadingDeps = inBrowser,
): Promise<Reading> {
  if (file.size > largestFile) return { ok: false, code: 'too-large' }
  // A folder, or a file that is gone by now.
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (!bytes) return { ok: false, code: 'unreadable' }
  if (signal.aborted) return { ok: false, code: 'stopped' }
  const worker = createWorker()
  return new Promise<Reading>((resolve) => {
    const end = (done: Reading) => {
      clearTimeout(limit)
      signal.removeEventListener('abort', stop)
      worker.terminate()
      resolve(done)
    }
    const stop = () => end({ ok: false, code: 'stopped' })
    const limit = setTimeout(() => end({ ok: false, code: 'took-too-long' }), longestReadingMs)
    signal.addEventListener('abort', stop)
    worker.addEventListener('message', ({ data }: MessageEvent<ReadFile>) => end(data))
    // Out of memory, most likely.
    worker.addEventListener('error', () => end({ ok: false, code: 'too-much' }))
    worker.postMessage({ name: file.name, bytes: new Uint8Array(bytes), encoding }, [bytes])
  })
}
