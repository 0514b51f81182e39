import {
  type Inline,
  type LinkInline,
  type TextMark,
  type TextRun,
  textMarks,
} from '../../notebook/blocks.ts'
import type { Space } from './meaning.ts'

/** A stretch of letters, with all that is known about it. */
interface Letters {
  readonly text: string
  readonly marks: ReadonlySet<TextMark>
  readonly url: string | undefined
  readonly space: Space
}

/** Letters, or a break of the line. */
export type LinePiece = Letters | 'break'

const white = /[ \t\n\r\f]+/g
/** Scripts that are written without spaces: a line that was only wrapped goes on without one. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uff60ー]$/u
const unspacedFirst =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uff60ー]/u

/** What a reader sees of pieces in one line, its white space as its style says; empty where that is nothing. */
export function lineOf(pieces: readonly LinePiece[]): readonly Inline[] {
  const out: Inline[] = []
  /** White space that is one space if a letter follows; with what is around it, for its looks. */
  let waiting: { piece: Letters; wraps: boolean } | undefined
  let last = ''
  let lastPiece: Letters | undefined
  const add = (text: string, piece: Letters) => {
    if (text === '') return
    if (waiting && last !== '') {
      const joins = waiting.wraps && unspaced.test(last) && unspacedFirst.test(text)
      if (!joins) out.push(inlineOf(' ', waiting.piece))
    }
    waiting = undefined
    last = text
    lastPiece = piece
    out.push(inlineOf(text, piece))
  }
  const end = () => {
    const inline = out.at(-1)
    if (lastPiece?.space === 'one' && last !== '' && inline)
      out[out.length - 1] = endTrimmed(inline)
    waiting = undefined
    last = ''
  }
  for (const piece of pieces) {
    if (piece === 'break') {
      end()
      out.push({ kind: 'linebreak' })
      continue
    }
    const lines = piece.space === 'one' ? [piece.text] : piece.text.split(/\r\n?|\n/)
    for (const [i, line] of lines.entries()) {
      if (i > 0) {
        end()
        out.push({ kind: 'linebreak' })
      }
      if (piece.space === 'kept') add(line, piece)
      else if (piece.space === 'typed') add(isDoubled(piece) ? line.replace(/^ /, '') : line, piece)
      else addCollapsed(line, piece)
    }
  }
  end()
  return trimBreaks(out)

  /** What stood between two spaces was taken out. */
  function isDoubled(piece: Letters): boolean {
    return (
      last.endsWith(' ') &&
      lastPiece?.space === 'typed' &&
      lastPiece.url === piece.url &&
      lastPiece.marks === piece.marks
    )
  }

  function addCollapsed(line: string, piece: Letters): void {
    const words = line.replace(white, (found, at: number) => {
      const [before, after] = [
        line.slice(at - 2, at),
        line.slice(at + found.length, at + found.length + 2),
      ]
      return isWrap(found, before, after) ? '' : ' '
    })
    const [start, end] = [words.startsWith(' '), words.length > 1 && words.endsWith(' ')]
    if (start && last !== '' && !waiting) waiting = { piece, wraps: /^[ \t]*\n/.test(line) }
    add(words.slice(start ? 1 : 0, end ? -1 : undefined), piece)
    if (end && last !== '') waiting = { piece, wraps: /\n[ \t]*$/.test(line) }
  }
}

/** Whether white space only wraps a line in a script that is written without spaces. */
function isWrap(found: string, before: string, after: string): boolean {
  return found.includes('\n') && unspaced.test(before) && unspacedFirst.test(after)
}

function inlineOf(text: string, { marks, url }: Letters): TextRun | LinkInline {
  const run: TextRun = {
    kind: 'text',
    text: plainSpaces(text),
    marks: textMarks.filter((mark) => marks.has(mark)),
  }
  return url ? { kind: 'link', url, content: [run] } : run
}

/**
 * Programs write spaces that do not break for all kinds of reasons; those of a language's typography
 * stay: before French signs, within a number.
 */
function plainSpaces(text: string): string {
  return text.replace(/(?<!«|\d(?=\u00a0\d))\u00a0(?![:;!?»%])/g, ' ')
}

/** Without the space that does not break at its end; the other is out already. */
function endTrimmed(inline: Inline): Inline {
  return inline.kind === 'text' ? { ...inline, text: inline.text.trimEnd() } : inline
}

/** A paragraph neither begins nor ends with a break that nobody would see. */
function trimBreaks(content: readonly Inline[]): readonly Inline[] {
  let [from, to] = [0, content.length]
  while (from < to && isBlank(content[from])) from++
  while (to > from && isBlank(content[to - 1])) to--
  if (from === to) return []
  // An indent that is kept belongs to what follows it, a space to what it follows.
  while (from > 0 && content[from - 1]?.kind === 'text') from--
  while (content[to]?.kind === 'text') to++
  return content.slice(from, to)
}

function isBlank(inline: Inline | undefined): boolean {
  if (inline?.kind === 'linebreak') return true
  return inline?.kind === 'text' && inline.text.trim() === ''
}
