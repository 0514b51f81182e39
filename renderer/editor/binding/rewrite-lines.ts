import { type DocLine, indexOf } from '../../../shared/notebook/body/doc-line.ts'
import type { Edit, Piece } from '../../../shared/notebook/body/edits.ts'
import { atomSign, type Line, type Run, sameProps } from '../../../shared/notebook/body/line.ts'
import { runAt, sliceRuns } from '../../../shared/notebook/body/looks.ts'
import { type More, placeKey } from '../../../shared/notebook/body/properties.ts'
import { movedMore } from '../../../shared/notebook/body/stand-once.ts'
import { diffText } from './diff-text.ts'
import { type Gap, isNext } from './gap.ts'
import { boundaryPiece, pieceOfRun } from './line-pieces.ts'
import { lookEdits } from './look-edits.ts'

/** Stands between lines that are compared as one text; no line holds one. */
const separator = '\u0001'
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const parts = /(\u0001)/

/** A place in some lines. */
interface Cursor {
  line: number
  offset: number
}

/**
 * Makes lines into others letter by letter: a line whose boundary stays keeps it, and so does the
 * first one. Each line that is written in is made whole: without a wall it would vanish once it is
 * empty, or run into the next one.
 */
export function rewriteLines({ old, next, elsewhere, caret }: Gap): Edit[] {
  const faces = createFaces()
  const [before, after] = [old.map(faces).join(separator), next.map(faces).join(separator)]
  const edits: Edit[] = []
  const from: Cursor = { line: 0, offset: 0 }
  const to: Cursor = { line: 0, offset: 0 }
  const oldLine = () => old[from.line] as DocLine
  const nextLine = () => next[to.line] as Line
  const place = () => indexOf(oldLine(), from.offset)

  const open = () => {
    const line = oldLine()
    const { props } = nextLine()
    if (line.boundary < 0 || !sameProps(line.props, props))
      edits.push({ kind: 'props', line, to: props })
  }
  const close = (line: DocLine) => {
    if (line.wall >= 0) return
    const at = indexOf(line, line.text.length)
    edits.push({ kind: 'splice', at, remove: 0, insert: [{ kind: 'wall' }] })
  }
  const keep = (text: string) => {
    if (text === separator) {
      close(oldLine())
      nextOf(from)
      nextOf(to)
      open()
      return
    }
    const [oldOffset, nextOffset, { length }] = [from.offset, to.offset, text]
    edits.push(...lookEdits({ old: oldLine(), oldOffset, next: nextLine(), nextOffset, length }))
    from.offset += length
    to.offset += length
  }
  const remove = (text: string) => {
    let at = place()
    const cut = (end: number) => {
      if (end > at) edits.push({ kind: 'splice', at, remove: end - at, insert: [] })
    }
    for (const part of text.split(parts)) {
      const line = oldLine()
      pass(from, part)
      if (part !== separator || isNext(line, oldLine())) continue
      // What stands between goes by itself.
      cut(line.from + line.size)
      at = oldLine().from
    }
    cut(place())
  }
  const insert = (text: string) => {
    const last = edits.at(-1)
    const replaces =
      last?.kind === 'splice' && last.insert.length === 0 && last.at + last.remove === place()
    const left = replaces ? undefined : letterBefore(oldLine(), from.offset)
    const pieces: Piece[] = []
    for (const part of text.split(parts).filter((part) => part !== '')) {
      if (part === separator) {
        nextOf(to)
        pieces.push({ kind: 'wall' }, boundaryOf(nextLine(), elsewhere(to.line), oldLine()))
        continue
      }
      for (const run of sliceRuns(nextLine(), to.offset, to.offset + part.length)) {
        pieces.push(
          pieceOfRun(run, pieces.length === 0 && left !== undefined && inherits(left, run)),
        )
      }
      to.offset += part.length
    }
    if (replaces) edits[edits.length - 1] = { ...last, insert: pieces }
    else edits.push({ kind: 'splice', at: place(), remove: 0, insert: pieces })
  }

  open()
  for (const { kind, text } of diffText(before, after, caretIn(next, caret))) {
    if (kind === 'gone') remove(text)
    else if (kind === 'new') insert(text)
    else for (const part of text.split(parts)) if (part !== '') keep(part)
  }
  close(old.at(-1) as DocLine)
  return edits
}

function nextOf(cursor: Cursor): void {
  cursor.line += 1
  cursor.offset = 0
}

function pass(cursor: Cursor, part: string): void {
  if (part === separator) nextOf(cursor)
  else cursor.offset += part.length
}

/** A line that was split off: it was another one before, or stands in the place of the line that was split. */
function boundaryOf(line: Line, was: DocLine | undefined, split: DocLine): Piece {
  const place = split.more[placeKey]
  const beside: More | undefined = place === undefined ? undefined : { [placeKey]: place }
  return boundaryPiece(line.props, was ? movedMore(was) : beside)
}

/** The run of the letter before an offset, if it is one: an atom has no look, and a line break may be stored with one. */
function letterBefore(line: DocLine, offset: number): Run | undefined {
  const run = offset > 0 ? runAt(line.runs, offset - 1)?.run : undefined
  return run?.atom === undefined && line.text[offset - 1] !== '\n' ? run : undefined
}

/** Whether letters look like the one to their left, so that nothing of that needs to be written. */
function inherits(left: Run, run: Run): boolean {
  return run.atom === undefined && left.format === run.format && left.link === run.link
}

/** Lines as text in which each atom has a sign of its own, so that one is not taken for another. */
function createFaces(): (line: Line) => string {
  const faces = new Map<string, string>()
  const faceOf = (atom: string): string => {
    const known = faces.get(atom) ?? String.fromCharCode(0xf000 + (faces.size % 0x800))
    faces.set(atom, known)
    return known
  }
  return ({ text, runs }) =>
    text.includes(atomSign)
      ? runs.map((run) => (run.atom === undefined ? run.text : faceOf(run.atom))).join('')
      : text
}

/** Where a caret stands in the text of all lines. */
function caretIn(lines: readonly Line[], caret: Gap['caret']): number | undefined {
  if (!caret || caret.line < 0 || caret.line >= lines.length) return undefined
  let at = caret.offset
  for (const line of lines.slice(0, caret.line)) at += line.text.length + 1
  return at
}
