import { joined, type Said } from './in-pieces.ts'
import type { NoAnswer, Readings } from './to-read.ts'

/** A text of 500 pages takes about two seconds; on a slow computer with much to do, ten. */
const longestReadingMs = 30_000

/** Where things are read. Tests give their own. */
export interface ReadingDeps {
  readonly createWorker: () => Worker
}

const inBrowser: ReadingDeps = {
  createWorker: () =>
    new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module', name: 'import' }),
}

export type Answer<K extends keyof Readings> =
  | { readonly ok: true; readonly answer: Readings[K]['answer'] }
  | { readonly ok: false; readonly code: NoAnswer }

/**
 * Reads one thing in a worker of its own, which ends with it: whatever it holds, the page goes on, and
 * after {@link longestReadingMs}, or when somebody stops it, there is an answer.
 * @param transfer what need not be copied, and is the worker's from then on
 */
export async function readApart<K extends keyof Readings>(
  kind: K,
  asked: Readings[K]['asked'],
  signal: AbortSignal,
  transfer: readonly Transferable[] = [],
  { createWorker }: ReadingDeps = inBrowser,
): Promise<Answer<K>> {
  if (signal.aborted) return { ok: false, code: 'stopped' }
  const worker = begin(createWorker)
  if (!worker) return { ok: false, code: 'too-much' }
  return new Promise<Answer<K>>((resolve) => {
    const end = (done: Answer<K>) => {
      clearTimeout(limit)
      signal.removeEventListener('abort', stop)
      worker.terminate()
      resolve(done)
    }
    const stop = () => end({ ok: false, code: 'stopped' })
    const limit = setTimeout(() => end({ ok: false, code: 'took-too-long' }), longestReadingMs)
    signal.addEventListener('abort', stop)
    const pieces: (readonly unknown[])[] = []
    worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      if (data.kind === 'piece') pieces.push(data.list)
      else {
        const answer = joined(pieces, data.answer) as Readings[K]['answer']
        end({ ok: true, answer })
      }
    })
    // Out of memory, most likely.
    worker.addEventListener('error', () => end({ ok: false, code: 'too-much' }))
    worker.addEventListener('messageerror', () => end({ ok: false, code: 'too-much' }))
    worker.postMessage({ kind, asked }, [...transfer])
  })
}

/** Undefined where none can begin: no memory is left for it. */
function begin(createWorker: () => Worker): Worker | undefined {
  try {
    return createWorker()
  } catch {
    return undefined
  }
}
