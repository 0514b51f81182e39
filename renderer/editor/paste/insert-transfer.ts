import { $toggleLink } from '@lexical/link'
import type { LexicalEditor } from 'lexical'
import type { Block } from '../../../shared/notebook/blocks.ts'
import type { Clipboard } from '../reading/clipboard.ts'
import { ownBlocks, textToBlocks } from '../reading/pasted-text.ts'
import type { readApart } from '../reading/read-apart.ts'
import { wholeAddress } from '../rich-text/typed-links.ts'
import { linkRel } from '../view/link-rel.ts'
import { $insertBlocks } from './insert-blocks.ts'
import { isSurelyMarkdown } from './markdown-signs.ts'
import { takeClipboard } from './own-clipboard.ts'
import { pasteLater, pasteMarkdown } from './paste-later.ts'
import { newsOf } from './paste-news.ts'
import { isTooLong, lettersPerStep } from './put-blocks.ts'
import { $selectedRange } from './selected-range.ts'

/** At once where that is surely quick; else once it has been read apart from the page. */
export function $insertTransfer(
  editor: LexicalEditor,
  data: DataTransfer,
  read: typeof readApart,
): void {
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
