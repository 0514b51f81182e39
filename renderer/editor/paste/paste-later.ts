import type { LexicalEditor } from 'lexical'
import {
  editorOfBody,
  isAtPlace,
  isReady,
  keepForLater,
  type LaterPlace,
  letGo,
} from '../binding/index.ts'
import type { Clipboard } from '../reading/clipboard.ts'
import { textToBlocks } from '../reading/pasted-text.ts'
import type { Answer, readApart } from '../reading/read-apart.ts'
import type { PastedWords } from '../reading/read-clipboard.ts'
import { newsOf, type PasteProblem } from './paste-news.ts'
import { putBlocks } from './put-blocks.ts'

/** What is read sooner needs no progress, in milliseconds. */
const showsAfterMs = 400

interface Pending {
  /** Where it will come; of what comes in steps, where it is so far. */
  place: LaterPlace
  readonly stop: AbortController
}
const pending = new WeakMap<LexicalEditor, Set<Pending>>()

/**
 * Reads what was pasted apart from the page, and puts it where the caret was. To be called in the task
 * of the event, outside of an update: whatever is typed next comes behind it.
 */
export function pasteLater(editor: LexicalEditor, clip: Clipboard, read: typeof readApart): void {
  void inTurn(editor, (signal) => read('clipboard', clip, signal), clip.plain)
}

/** Puts plain text in at once, and offers what it is as Markdown. */
export function pasteMarkdown(editor: LexicalEditor, text: string, read: typeof readApart): void {
  const place = keepForLater(editor)
  if (!place) return
  const offer = (put: LaterPlace | PasteProblem) => {
    const accept = () => {
      const words = (signal: AbortSignal) => read('markdown', text, signal)
      if (typeof put !== 'string') void inTurn(editor, words, text, put)
    }
    newsOf(editor).say(
      typeof put === 'string'
        ? { kind: 'told', leftOut: {}, problem: put }
        : { kind: 'offer', accept },
    )
  }
  const put = putBlocks(place, textToBlocks(text))
  letGo(place)
  if (typeof put === 'string') offer(put)
  else if (!put.rest) offer(put.place)
  else {
    const { signal } = new AbortController()
    void put.rest({ signal, isReady: () => untilReady(place, signal) }).then(offer)
  }
}

/** Stops the newest paste whose place the caret has not left: it is as if it had been undone. False where there is none. */
export function takeBackPending(editor: LexicalEditor): boolean {
  const newest = [...(pending.get(editor) ?? [])].at(-1)
  if (!newest || !isAtPlace(editor, newest.place)) return false
  newest.stop.abort()
  return true
}

/** Whether anything that was pasted into an editor is still on its way. */
export function isPasting(editor: LexicalEditor): boolean {
  return (pending.get(editor)?.size ?? 0) > 0
}

/** @param plain what comes in where reading ends without an answer; @param over what it takes the place of */
async function inTurn(
  editor: LexicalEditor,
  read: (signal: AbortSignal) => Promise<Answer<'clipboard' | 'markdown'>>,
  plain: string,
  over?: LaterPlace,
): Promise<void> {
  const place = over ?? keepForLater(editor)
  if (!place) return
  const own: Pending = { place, stop: new AbortController() }
  const all = pending.get(editor) ?? new Set()
  pending.set(editor, all.add(own))
  const board = newsOf(editor)
  board.say(undefined)
  const stop = () => {
    for (const one of [...all]) one.stop.abort()
  }
  const shows = setTimeout(() => board.say({ kind: 'reading', stop }), showsAfterMs)
  const { signal } = own.stop
  const done = await read(signal)
  await untilReady(place, signal)
  const { blocks, leftOut, isTooMuch } = done.ok ? done.answer : asPlain(over ? '' : plain)
  let put: ReturnType<typeof putBlocks> | LaterPlace | undefined
  if (!signal.aborted && blocks.length > 0) {
    put = putBlocks(place, blocks, over !== undefined)
    if (typeof put !== 'string' && put.rest) {
      own.place = put.place
      put = await put.rest({ signal, isReady: () => untilReady(place, signal) })
    }
  }
  clearTimeout(shows)
  if (all.size === 1 && board.now()?.kind === 'reading') board.say(undefined)
  if (!signal.aborted) {
    const unread = done.ok ? (isTooMuch ? 'too-much' : undefined) : (done.code as PasteProblem)
    const problem = typeof put === 'string' ? put : unread
    const isNews = problem !== undefined || Object.keys(leftOut).length > 0
    if (isNews) newsOf(editorOfBody(place.body) ?? editor).say({ kind: 'told', leftOut, problem })
  }
  letGo(place)
  all.delete(own)
}

function asPlain(plain: string): PastedWords {
  return { blocks: plain === '' ? [] : textToBlocks(plain), leftOut: {}, isTooMuch: false }
}

/** Once nothing is on its way to the editor of a place's body: no input method's word, no change of others. */
async function untilReady({ body }: LaterPlace, signal: AbortSignal): Promise<void> {
  const editor = editorOfBody(body)
  if (!editor || isReady(editor)) return
  await new Promise<void>((resolve) => {
    const end = () => {
      stopListening()
      resolve()
    }
    const stopListening = editor.registerUpdateListener(() => {
      if (isReady(editor)) queueMicrotask(end)
    })
    signal.addEventListener('abort', end)
  })
}
