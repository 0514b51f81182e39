import { caretFromPoint } from '@lexical/clipboard'
import { $toggleLink } from '@lexical/link'
import {
  $caretRangeFromSelection,
  $comparePointCaretNext,
  $createRangeSelection,
  $getCaretRangeInDirection,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  type RangeSelection,
  UNDO_COMMAND,
} from 'lexical'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { $selectedBlocks, moveWords } from '../binding/index.ts'
import type { Clipboard } from '../reading/clipboard.ts'
import { ownBlocks, textToBlocks } from '../reading/pasted-text.ts'
import { readApart } from '../reading/read-apart.ts'
import { wholeAddress } from '../rich-text/typed-links.ts'
import { $acrossCells, $clearAcross } from '../tables/clear-across.ts'
import { linkRel } from '../view/link-rel.ts'
import { $insertBlocks } from './insert-blocks.ts'
import { isSurelyMarkdown } from './markdown-signs.ts'
import { ownKind, takeClipboard, writeBlocks } from './own-clipboard.ts'
import { pasteLater, pasteMarkdown, takeBackPending } from './paste-later.ts'
import { newsOf } from './paste-news.ts'
import { isTooLong, lettersPerStep } from './put-blocks.ts'

/** What Lexical marks a drag that began in one of its own editors with. */
const ownDrag = 'application/x-lexical-drag'

/**
 * All text from elsewhere comes in by the one reading of it, apart from the page: what a section cannot
 * hold is left outside, whichever program wrote it to the clipboard. Files are refused. Returns the way
 * to stop.
 */
export function registerPaste(editor: LexicalEditor, read = readApart): () => void {
  return mergeRegister(
    editor.registerCommand(
      UNDO_COMMAND,
      () => editor.isEditable() && takeBackPending(editor),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = 'clipboardData' in event ? event.clipboardData : null
        if (!data) return false
        event.preventDefault()
        editor.update(() => $insertTransfer(editor, data, read), { tag: PASTE_TAG })
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => {
        if (typeof event === 'string' || !event.dataTransfer) return false
        $insertTransfer(editor, event.dataTransfer, read)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const data = event.dataTransfer
        if (!data || data.types.includes(ownDrag)) return false
        event.preventDefault()
        if (!$selectAt(event.clientX, event.clientY, editor)) return true
        const own = ownBlocks(data.getData(ownKind))
        const source = dragged
        dragged = undefined
        // Once the editor has the place: what is taken away may stand in it.
        if (own && source) queueMicrotask(() => moveDragged(source, editor, own))
        else $insertTransfer(editor, data, read)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(COPY_COMMAND, (event) => $copy(event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!$copy(event)) return false
        const across = $acrossCells()
        if (!editor.isEditable()) return true
        if (across) $clearAcross(across)
        else $selectedRange()?.removeText()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DRAGSTART_COMMAND,
      (event) => {
        const blocks = $selectedBlocks()
        const selection = $selectedRange()
        if (!event.dataTransfer || blocks.length === 0 || !selection) return false
        writeBlocks(event.dataTransfer, blocks)
        event.dataTransfer.effectAllowed = 'copyMove'
        dragged = { editor, selection: selection.clone() }
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}

interface Dragged {
  readonly editor: LexicalEditor
  readonly selection: RangeSelection
}

/** What is being dragged out of one of the editors of this window. */
let dragged: Dragged | undefined

function moveDragged(source: Dragged, editor: LexicalEditor, blocks: readonly Block[]): void {
  const { selection } = source
  // Dropped into itself, it stays where it is.
  const isWithin = editor === source.editor && editor.read('latest', () => $isCaretIn(selection))
  if (isWithin) return
  const $take = () => {
    const range = selection.clone()
    $setSelection(range)
    const across = $acrossCells()
    if (across) $clearAcross(across)
    else range.removeText()
  }
  moveWords(source.editor, editor, $take, () => $insertBlocks(blocks))
}

function $isCaretIn(range: RangeSelection): boolean {
  const caret = $selectedRange()
  if (!caret) return false
  const points = (selection: RangeSelection) =>
    $getCaretRangeInDirection($caretRangeFromSelection(selection), 'next')
  const [whole, here] = [points(range), points(caret)]
  return (
    $comparePointCaretNext(whole.anchor, here.anchor) <= 0 &&
    $comparePointCaretNext(here.anchor, whole.focus) <= 0
  )
}

function $selectedRange(): RangeSelection | undefined {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? selection : undefined
}

/** False where there is nothing to copy, or no clipboard with the event. */
function $copy(event: ClipboardEvent | KeyboardEvent | null): boolean {
  const data = event && 'clipboardData' in event ? event.clipboardData : null
  const blocks = $selectedBlocks()
  if (!event || !data || blocks.length === 0) return false
  event.preventDefault()
  writeBlocks(data, blocks)
  return true
}

/** At once where that is surely quick; else once it has been read apart from the page. */
function $insertTransfer(editor: LexicalEditor, data: DataTransfer, read: typeof readApart): void {
  const clip = takeClipboard(data)
  if (clip.own === '' && $linkSelected(clip.plain)) return
  // Once the editor has all that was done in this task: the place is one of its body.
  if (isSurelyQuick(clip)) {
    const own = ownBlocks(clip.own)
    if (!own && isSurelyMarkdown(clip.plain)) {
      queueMicrotask(() => pasteMarkdown(editor, clip.plain, read))
    } else if (clip.plain.length > lettersPerStep) {
      queueMicrotask(() => pasteLater(editor, clip, read))
    } else $insertAtOnce(editor, own ?? plainBlocks(clip))
  } else queueMicrotask(() => pasteLater(editor, clip, read))
  if (clip.files > 0 && clip.own + clip.html + clip.plain === '') {
    newsOf(editor).say({ kind: 'told', leftOut: { picture: clip.files }, problem: undefined })
  }
}

/** What is surely read within a few milliseconds, in letters (UTF-16 units). HTML never is: 16 kB of it can take 700 ms. */
const quickLetters = 50_000

function isSurelyQuick({ own, html, plain }: Clipboard): boolean {
  if (own !== '') return own.length <= quickLetters && ownBlocks(own) !== undefined
  return html === '' && plain.length <= quickLetters
}

function plainBlocks({ plain }: Clipboard): readonly Block[] {
  return plain === '' ? [] : textToBlocks(plain)
}

function $insertAtOnce(editor: LexicalEditor, blocks: readonly Block[]): void {
  newsOf(editor).say(undefined)
  if (!isTooLong(editor, blocks)) $insertBlocks(blocks)
  else newsOf(editor).say({ kind: 'told', leftOut: {}, problem: 'too-long' })
}

/** An address that is pasted over words links them. */
function $linkSelected(text: string): boolean {
  const selection = $selectedRange()
  const url = text.length < 5000 ? wholeAddress(text) : undefined
  if (!url || !selection || selection.isCollapsed() || selection.getTextContent().includes('\n')) {
    return false
  }
  $toggleLink(url, { rel: linkRel })
  return true
}

function $selectAt(x: number, y: number, editor: LexicalEditor): boolean {
  const caret = caretFromPoint(x, y, editor.getRootElement())
  const node = caret && $getNearestNodeFromDOMNode(caret.node)
  if (!caret || !node) return false
  const selection = $createRangeSelection()
  if ($isTextNode(node)) {
    selection.anchor.set(node.getKey(), caret.offset, 'text')
    selection.focus.set(node.getKey(), caret.offset, 'text')
    $setSelection(selection)
  } else node.selectEnd()
  return true
}
