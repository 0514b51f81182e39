import { randomBytes } from './random.ts'
import type { TabMessage } from './tab-memory.worker.ts'

/** What one tab remembers over its own reloads: in memory, never on a disk, and gone with the tab. */
export interface TabMemory {
  /** Remembers these bytes instead of what was before; undefined: nothing. */
  readonly put: (bytes: Uint8Array | undefined) => void
  /** What this tab had put before it was loaded anew, once; undefined where there is nothing. */
  readonly take: () => Promise<Uint8Array | undefined>
}

/** Where a tab has its name, which opens nothing: what is remembered under it is in a worker's memory. */
const place = 'sotto-tab'
/** Milliseconds that another page may take to let go of a name, and a worker to answer. */
const patience = 1500

/** The memory of a tab; undefined where the browser has no workers that several pages share. */
export function createTabMemory(page: Window & typeof globalThis): TabMemory | undefined {
  if (typeof page.SharedWorker !== 'function' || !page.navigator.locks) return undefined
  const { sessionStorage: names } = page
  let worker: SharedWorker | undefined
  const send = (message: TabMessage) => {
    worker ??= startWorker()
    worker.port.postMessage(message)
    return worker.port
  }
  const takeNewName = () => {
    const name = [...randomBytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    names.setItem(place, name)
    void claim(page, name)
    return name
  }
  return {
    put: (bytes) => {
      const tab = names.getItem(place) ?? (bytes && takeNewName())
      if (tab) send({ ask: 'put', tab, bytes })
    },
    take: async () => {
      const tab = names.getItem(place)
      if (tab === null) return undefined
      // A tab that was duplicated has the other's name: that one is still there, and keeps it.
      if (!(await claim(page, tab))) {
        names.removeItem(place)
        return undefined
      }
      return answer(send({ ask: 'take', tab }))
    },
  }
}

function startWorker(): SharedWorker {
  return new SharedWorker(new URL('./tab-memory.worker.ts', import.meta.url), {
    type: 'module',
    name: 'tabs',
    // Without it a browser may end the worker in the moment between a page and itself, loaded anew.
    extendedLifetime: true,
  } as WorkerOptions)
}

/** Whether this page alone goes by a name; held until it is left. */
function claim(page: Window & typeof globalThis, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(patience)
    const hold = () => {
      resolve(true)
      return new Promise<never>(() => {})
    }
    page.navigator.locks.request(`${place}/${name}`, { signal }, hold).catch(() => resolve(false))
  })
}

function answer(port: MessagePort): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(undefined), patience)
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(late)
      resolve(data instanceof Uint8Array ? data : undefined)
    }
  })
}
