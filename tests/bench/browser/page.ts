import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { measured, now } from './measure.ts'
import type { JoinSide, Side } from './side.ts'

/** What the benches and the browser tests ask of a page. */
export interface BenchPage {
  /** Begins with a new document. */
  readonly reset: () => void
  readonly join: (topic: string, meetingPoints: readonly string[], rtc?: RTCConfiguration) => number
  readonly leave: () => Promise<void>
  readonly connected: () => number
  readonly status: () => unknown
  readonly presence: () => number
  readonly name: (name: string) => void
  readonly names: () => readonly unknown[]
  readonly setMeetingPoints: (urls: readonly string[]) => void
  readonly insert: (text: string) => void
  readonly text: () => string
  readonly length: () => number
  /** Fills the document with paragraphs of text, about so many bytes. */
  readonly fill: (bytes: number) => number
  /** Resolves with the moment when the text contains all of these. */
  readonly holds: (marks: readonly string[], milliseconds: number) => Promise<number | undefined>
  readonly reaches: (length: number, milliseconds: number) => Promise<number | undefined>
  readonly type: (keys: number, everyMilliseconds: number) => Promise<number>
  /** Milliseconds from the press of each key elsewhere until it stood in this page's DOM. */
  readonly latencies: () => readonly number[]
  readonly measured: () => { messages: number; bytes: number; opened: number[] }
  readonly clearMeasured: () => void
}

declare global {
  interface Window {
    bench: BenchPage
  }
}

/** Each key carries when it was pressed; only that is read back. */
const stamp = /‹(\d+\.\d+)›/g

export function makePage(joinSide: JoinSide): void {
  let doc = new Y.Doc()
  let awareness = new Awareness(doc)
  let side: Side | undefined
  let delays: number[] = []
  const screen = document.createElement('pre')
  document.body.append(screen)

  const body = () => doc.getText('body')
  const keys = () => doc.getText('keys')
  const watch = () => {
    keys().observe(({ changes, transaction }) => {
      if (transaction.local) return
      for (const change of changes.delta) {
        if (typeof change.insert !== 'string') continue
        screen.textContent = change.insert
        for (const [, pressed] of change.insert.matchAll(stamp))
          delays.push(now() - Number(pressed))
      }
    })
  }
  watch()
  const until = (holds: () => boolean, milliseconds: number) =>
    new Promise<number | undefined>((resolve) => {
      const check = () => {
        if (holds()) finish(now())
      }
      const finish = (moment: number | undefined) => {
        clearTimeout(timer)
        doc.off('afterTransaction', check)
        resolve(moment)
      }
      const timer = setTimeout(() => finish(undefined), milliseconds)
      doc.on('afterTransaction', check)
      check()
    })

  window.bench = {
    reset: () => {
      awareness.destroy()
      doc.destroy()
      doc = new Y.Doc()
      awareness = new Awareness(doc)
      delays = []
      watch()
    },
    join: (topic, meetingPoints, rtc) => {
      const moment = now()
      side = joinSide({ topic, meetingPoints, doc, awareness, ...(rtc ? { rtc } : {}) })
      return moment
    },
    leave: async () => {
      await side?.leave()
      side = undefined
    },
    connected: () => side?.connected() ?? 0,
    status: () => side?.status(),
    presence: () => awareness.getStates().size,
    name: (name) => awareness.setLocalStateField('name', name),
    names: () => [...awareness.getStates().values()].map(({ name }) => name),
    setMeetingPoints: (urls) => side?.setMeetingPoints?.(urls),
    insert: (text) => body().insert(body().length, text),
    text: () => body().toString(),
    length: () => body().length,
    fill: (bytes) => {
      const words = 'What was said stays in the room, unless the room marks it. '
      const paragraph = words.repeat(8)
      doc.transact(() => {
        // Apart, so that they stay pieces, as a notebook that people wrote has them.
        for (let i = 0; i * paragraph.length < bytes; i++)
          body().insert(i % 2 ? 0 : body().length, paragraph)
      }, 'fill')
      return Y.encodeStateAsUpdate(doc).byteLength
    },
    holds: (marks, milliseconds) =>
      until(() => {
        const text = body().toString()
        return marks.every((mark) => text.includes(mark))
      }, milliseconds),
    reaches: (length, milliseconds) => until(() => body().length >= length, milliseconds),
    type: async (count, every) => {
      const start = now()
      for (let i = 0; i < count; i++) {
        await new Promise((resolve) => setTimeout(resolve, start + i * every - now()))
        keys().insert(keys().length, `‹${now().toFixed(3)}›`)
      }
      return now()
    },
    latencies: () => delays.splice(0),
    measured: () => ({ ...measured, opened: [...measured.opened] }),
    clearMeasured: () => {
      measured.messages = 0
      measured.bytes = 0
      measured.opened.length = 0
    },
  }
}
