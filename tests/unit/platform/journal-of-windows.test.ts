import { expect, test } from 'vitest'
import { journalOfWindows } from '../../../renderer/platform/journal/browser-journal.ts'
import { answer, type Request } from '../../../renderer/platform/journal/requests.ts'
import type { Journal } from '../../../shared/journal/journal.ts'
import { openJournalLog } from '../../../shared/journal/journal-log.ts'
import { memoryDisk } from '../journal/memory-files.ts'

/** The browser that windows share: one disk, one lock, one channel, and a worker for whoever leads. */
function browser(open: () => Promise<Journal>) {
  const queue: (() => void)[] = []
  const channels = new Set<{ onmessage: ((event: MessageEvent) => void) | null }>()
  let silent = false
  return {
    /** What a leader that is about to go still gets, it answers no more. */
    silence: () => {
      silent = true
    },
    window: () => {
      const channel = {
        onmessage: null as ((event: MessageEvent) => void) | null,
        postMessage: (data: unknown) => {
          for (const other of channels)
            if (other !== channel)
              queueMicrotask(() => other.onmessage?.(new MessageEvent('message', { data })))
        },
      }
      channels.add(channel)
      const deps = {
        createChannel: () => channel as unknown as BroadcastChannel,
        createWorker: () => {
          const journal = open()
          journal.catch(() => undefined)
          const worker = {
            onmessage: null as ((event: MessageEvent) => void) | null,
            onerror: null,
            postMessage: async (request: Request) => {
              if (silent) return
              const data = await answer(journal, request)
              worker.onmessage?.(new MessageEvent('message', { data }))
            },
          }
          return worker as unknown as Worker
        },
        whenAlone: (lead: () => void) => {
          queue.push(lead)
          if (queue.length === 1) lead()
        },
      }
      const journal = journalOfWindows(deps)
      return {
        journal,
        close: () => {
          channels.delete(channel)
          queue.shift()
          silent = false
          queue[0]?.()
        },
      }
    },
  }
}

const value = (text: string) => new TextEncoder().encode(text)
const put = (name: string, text: string) => ({ kind: 'put', name, value: value(text) }) as const

test('P6: windows of one device write to one journal, and what was not answered when its window went is asked again', async () => {
  const disk = memoryDisk()
  const device = browser(() => openJournalLog(disk.files))
  const [a, b] = [device.window(), device.window()]
  await a.journal.write([put('r/a', 'one')])
  await b.journal.write([put('r/b', 'two')])
  expect(await a.journal.read('r/b')).toEqual([value('two')])
  device.silence()
  const late = b.journal.write([put('r/b', 'three')])
  a.close()
  await late
  expect(await b.journal.read('r/b')).toEqual([value('three')])
  expect(await b.journal.read('r/a')).toEqual([value('one')])
})

test('A device whose journal does not open says so to every window that asks', async () => {
  const device = browser(() => Promise.reject(new DOMException('', 'SecurityError')))
  const [a, b] = [device.window(), device.window()]
  await expect(a.journal.names()).rejects.toMatchObject({ name: 'SecurityError' })
  await expect(b.journal.write([put('r/a', 'x')])).rejects.toMatchObject({ name: 'SecurityError' })
})
