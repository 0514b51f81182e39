import type { Journal } from '../../../shared/journal/journal.ts'
import type { Answered, Asked, Request } from './requests.ts'

/** Opening, growing and a disk that is busy included. */
const longestMs = 10_000
const name = 'j'

/** What of a browser the journal stands on. Tests give their own. */
interface JournalDeps {
  readonly createWorker: () => Worker
  readonly createChannel: () => BroadcastChannel
  /** Runs `lead` when no other window leads any more, until this window is gone. */
  readonly whenAlone: (lead: () => void) => void
}

const inBrowser: JournalDeps = {
  createWorker: () =>
    new Worker(new URL('./journal.worker.ts', import.meta.url), { type: 'module', name }),
  createChannel: () => new BroadcastChannel(name),
  whenAlone: (lead) =>
    void navigator.locks
      .request(`${name}/lead`, () => {
        lead()
        return new Promise(() => undefined)
      })
      .catch(() => undefined),
}

/** Undefined where this browser lacks what a journal needs. */
export function createBrowserJournal(): Journal | undefined {
  const canLead =
    typeof navigator === 'object' &&
    typeof Worker === 'function' &&
    typeof BroadcastChannel === 'function' &&
    navigator.locks !== undefined &&
    navigator.storage?.getDirectory !== undefined
  return canLead ? journalOfWindows(inBrowser) : undefined
}

/**
 * The journal of all windows of this device: one has it open, the others ask that one, and when it goes the
 * next takes over and everybody asks again what was not answered. A change may so be made twice: an
 * update that was appended twice is there once for whoever reads it.
 */
export function journalOfWindows(deps: JournalDeps): Journal {
  const channel = deps.createChannel()
  const waiting = new Map<
    string,
    { readonly request: Request; readonly done: (a: Answered) => void }
  >()
  let worker: Worker | undefined

  const hear = (answer: Answered) => {
    waiting.get(answer.id)?.done(answer)
    waiting.delete(answer.id)
  }
  const send = (request: Request) => {
    if (worker) worker.postMessage(request)
    else channel.postMessage({ request })
  }
  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    if ('lead' in data) for (const { request } of waiting.values()) send(request)
    else if ('answer' in data) hear(data.answer)
    else if (worker) worker.postMessage(data.request)
  }
  deps.whenAlone(() => {
    worker = deps.createWorker()
    worker.onmessage = ({ data }: MessageEvent<Answered>) => {
      if (waiting.has(data.id)) hear(data)
      else channel.postMessage({ answer: data })
    }
    // It could not even begin: whoever waits is told, and whoever asks from now on waits for nothing.
    worker.onerror = () => {
      for (const id of [...waiting.keys()]) hear({ id, ok: false, error: 'NotSupportedError' })
    }
    for (const { request } of waiting.values()) send(request)
    channel.postMessage({ lead: true })
  })

  const ask = (asked: Asked): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const request = { id: crypto.randomUUID(), asked }
      const timer = setTimeout(() => {
        waiting.delete(request.id)
        reject(new DOMException('', 'TimeoutError'))
      }, longestMs)
      const done = (answer: Answered) => {
        clearTimeout(timer)
        if (answer.ok) resolve(answer.value)
        else reject(new DOMException('', answer.error))
      }
      waiting.set(request.id, { request, done })
      send(request)
    })
  return {
    read: (of) => ask({ ask: 'read', name: of }) as Promise<readonly Uint8Array[]>,
    readSecret: (of) => ask({ ask: 'readSecret', name: of }) as Promise<Uint8Array | undefined>,
    names: () => ask({ ask: 'names' }) as Promise<readonly string[]>,
    write: async (changes) => void (await ask({ ask: 'write', changes })),
  }
}

type Told = { readonly lead: true } | { readonly request: Request } | { readonly answer: Answered }
