import type { LexicalEditor } from 'lexical'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { mostBody } from '../../../shared/notebook/bounds.ts'
import {
  editorOfBody,
  inUnseenEditor,
  isAtPlace,
  isReady,
  keepForLater,
  type LaterPlace,
  lengthOfBody,
  letGo,
  putThere,
} from '../binding/index.ts'
import type { Clipboard } from '../reading/clipboard.ts'
import { textToBlocks } from '../reading/pasted-text.ts'
import type { Answer, readApart } from '../reading/read-apart.ts'
import type { PastedWords } from '../reading/read-clipboard.ts'
import { nodes } from '../rich-text/nodes.ts'
import { theme } from '../rich-text/theme.ts'
import { $insertBlocks } from './insert-blocks.ts'
import { newsOf, type PasteProblem } from './paste-news.ts'

/** What is read sooner needs no progress, in milliseconds. */
const showsAfterMs = 400

interface Pending {
  readonly place: LaterPlace
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
  const put = putBlocks(place, textToBlocks(text))
  letGo(place)
  const board = newsOf(editor)
  if (typeof put === 'string') {
    board.say({ kind: 'told', leftOut: {}, problem: put })
    return
  }
  const accept = () => {
    const words = (signal: AbortSignal) => read('markdown', text, signal)
    void inTurn(editor, words, text, put)
  }
  board.say({ kind: 'offer', accept })
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
  const done = await read(own.stop.signal)
  clearTimeout(shows)
  await untilReady(place, own.stop.signal)
  if (all.size === 1 && board.now()?.kind === 'reading') board.say(undefined)
  const isStopped = own.stop.signal.aborted
  if (!isStopped) {
    const { blocks, leftOut, isTooMuch } = done.ok ? done.answer : asPlain(over ? '' : plain)
    const put = blocks.length > 0 ? putBlocks(place, blocks, over !== undefined) : undefined
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

const unseen = { namespace: 'sotto', nodes, theme }

/** What was put in, or why nothing was. Where no screen shows the section any more, it goes in all the same. */
function putBlocks(
  place: LaterPlace,
  blocks: readonly Block[],
  isOver = false,
): LaterPlace | PasteProblem {
  const put = (editor: LexicalEditor) => {
    if (isTooLong(editor, blocks)) return 'too-long'
    const over = isOver ? 'only-over' : 'over-or-behind'
    return putThere(editor, place, () => $insertBlocks(blocks), over) ?? 'changed'
  }
  const editor = editorOfBody(place.body)
  return (editor ? put(editor) : inUnseenEditor(place.body, unseen, put)) ?? 'gone'
}

/** Whether a section could not be read again with blocks in it. */
export function isTooLong(editor: LexicalEditor, blocks: readonly Block[]): boolean {
  const text = blocksText(blocks)
  // Each line has two ends in its body.
  return lengthOfBody(editor) + text.length + text.split('\n').length + 1 > mostBody
}
