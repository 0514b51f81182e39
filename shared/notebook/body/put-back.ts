import * as Y from 'yjs'
import { type LetterRange, readCopyNote } from './copy-note.ts'
import type { DocLine } from './doc-line.ts'
import { controls } from './walk.ts'

/** A line that was moved, and letters that an undo of this device put back though they stand in it. */
interface Copy {
  readonly line: DocLine
  readonly back: readonly LetterRange[]
}

/**
 * The lines that hold nothing but what this device's undo put back, while somebody else moved the same
 * letters apart: the line that was moved stays. Only the device that undid knows which letters were
 * which, so it alone finds them, until it is started anew. No two lines are each other's reason to go:
 * what was moved stands for letters that are older than its own.
 * @param lines all lines of the body, in the order of its text
 */
export function putBackTwice(body: Y.Text, lines: readonly DocLine[]): DocLine[] {
  const copies = body.doc ? copiesOfPutBack(body.doc.store, lines) : []
  if (copies.length === 0) return []
  const letters = lettersOf(body)
  return lines.filter((line) => {
    const own = letters.filter(({ at }) => line.from <= at && at < line.from + line.size)
    const isTwice = (copy: Copy) =>
      copy.line !== line &&
      isInOrder(line.text, copy.line.text) &&
      own.every((letter) => isIn(copy.back, letter))
    return line.text !== '' && copies.some(isTwice)
  })
}

/** Whether all signs of a text stand in another one, one behind the other. */
function isInOrder(text: string, other: string): boolean {
  let at = 0
  return text.split('').every((sign) => {
    at = other.indexOf(sign, at) + 1
    return at > 0
  })
}

function isIn(ranges: readonly LetterRange[], { client, clock }: Letter): boolean {
  return ranges.some(
    (range) =>
      range.client === client && range.clock <= clock && clock < range.clock + range.length,
  )
}

function copiesOfPutBack(store: Y.Doc['store'], lines: readonly DocLine[]): Copy[] {
  return lines.flatMap((line): Copy[] => {
    const note = readCopyNote(line)
    const back = note?.letters.flatMap((range) => putBack(store, range)) ?? []
    return back.length > 0 ? [{ line, back }] : []
  })
}

/** What stands in the place of letters that were deleted and put back, once or more often. */
function putBack(store: Y.Doc['store'], { client, clock, length }: LetterRange): LetterRange[] {
  const back: LetterRange[] = []
  const end = Math.min(clock + length, Y.getState(store, client))
  for (let at = clock; at < end; ) {
    const item = Y.getItem(store, Y.createID(client, at))
    const { redone } = item as Y.Item
    const offset = at - item.id.clock
    const step = Math.min(item.length - offset, end - at)
    if (redone) {
      const next = { client: redone.client, clock: redone.clock + offset, length: step }
      back.push(...standing(store, next), ...putBack(store, next))
    }
    at += step
  }
  return back
}

function standing(store: Y.Doc['store'], range: LetterRange): LetterRange[] {
  const ranges: LetterRange[] = []
  const { client } = range
  const end = range.clock + range.length
  for (let clock = range.clock; clock < end; ) {
    const item = Y.getItem(store, Y.createID(client, clock))
    const length = Math.min(item.id.clock + item.length, end) - clock
    if (!item.deleted) ranges.push({ client, clock, length })
    clock += length
  }
  return ranges
}

interface Letter {
  readonly at: number
  readonly client: number
  readonly clock: number
}

/** The letters of a body, and where they stand in it. */
function lettersOf(body: Y.Text): Letter[] {
  const letters: Letter[] = []
  let index = 0
  for (let item = body._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue
    const { content, id } = item
    const signs = content instanceof Y.ContentString ? content.str.split('') : ['']
    for (const [i, sign] of content instanceof Y.ContentType ? [] : signs.entries()) {
      if (!controls.test(sign))
        letters.push({ at: index + i, client: id.client, clock: id.clock + i })
    }
    index += item.length
  }
  return letters
}
