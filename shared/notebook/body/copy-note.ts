import * as Y from 'yjs'
import type { DocLine } from './doc-line.ts'
import { copyKey } from './properties.ts'
import { wall } from './walk.ts'

/** Letters that one client put into a body one after the other, by their ids. */
export interface LetterRange {
  readonly client: number
  readonly clock: number
  readonly length: number
}

/** What the boundary of a line that was moved says under {@link copyKey}: which line it was, and which letters. */
export interface CopyNote {
  /** The id of the line that was moved first. */
  readonly of: string
  /** The letters for which those of this line stand, through all of its moves; none where they would be too many. */
  readonly letters: readonly LetterRange[]
}

/** A line that many people wrote letter by letter does not carry all of that along. */
const maxRanges = 100

/** The note for the copy of a line that stands elsewhere now; undefined for one without a boundary at its start. */
export function copyNoteFor(line: DocLine): string | undefined {
  if (!line.item) return undefined
  const before = readCopyNote(line)
  const letters = [...(before?.letters ?? []), ...lettersFrom(line.item)]
  const of = before?.of ?? line.id
  const isTooMany =
    letters.length > maxRanges || (before !== undefined && before.letters.length === 0)
  const said = letters.map(({ client, clock, length }) => `${client}:${clock}+${length}`)
  return isTooMany ? of : `${of} ${said.join(',')}`
}

/** What a line says of where it was; undefined where it was not moved. */
export function readCopyNote(line: DocLine): CopyNote | undefined {
  const said = line.more[copyKey]
  if (typeof said !== 'string') return undefined
  const known = read.get(line) ?? noteOf(said)
  read.set(line, known)
  return known
}

/** Lines are asked at every change of others, and stay what they are. */
const read = new WeakMap<DocLine, CopyNote>()

/** Letters that cannot be read are none. */
function noteOf(note: string): CopyNote {
  const [of = '', said = ''] = note.split(' ')
  const parts = said === '' ? [] : said.split(',', maxRanges)
  const letters = parts.map((part) => /^(\d{1,15}):(\d{1,15})\+(\d{1,9})$/.exec(part))
  if (letters.includes(null)) return { of, letters: [] }
  return {
    of,
    letters: letters.map((part) => ({
      client: Number(part?.[1]),
      clock: Number(part?.[2]),
      length: Number(part?.[3]),
    })),
  }
}

/** For how many letters a note stands. */
export function lettersIn({ letters }: CopyNote): number {
  return letters.reduce((sum, { length }) => sum + length, 0)
}

/** Whether a note stands for all letters of another one. */
export function coversNote(note: CopyNote, other: CopyNote): boolean {
  return other.letters.every(({ client, clock, length }) => {
    for (let at = clock; at < clock + length; ) {
      const range = note.letters.find((one) => one.client === client && isWithin(one, at))
      if (!range) return false
      at = range.clock + range.length
    }
    return true
  })
}

function isWithin({ clock, length }: LetterRange, at: number): boolean {
  return clock <= at && at < clock + length
}

/** The letters of the line that begins with a boundary, up to its wall or the next boundary. */
function lettersFrom(boundary: Y.Item): LetterRange[] {
  const ranges: LetterRange[] = []
  for (let item = boundary.right; item; item = item.right) {
    const { content, deleted, id } = item
    if (deleted) continue
    if (content instanceof Y.ContentType) break
    if (!(content instanceof Y.ContentString || content instanceof Y.ContentEmbed)) continue
    const end = content instanceof Y.ContentString ? content.str.indexOf(wall) : -1
    const length = end < 0 ? item.length : end
    const last = ranges.at(-1)
    const joins = last && last.client === id.client && last.clock + last.length === id.clock
    if (joins) ranges[ranges.length - 1] = { ...last, length: last.length + length }
    else if (length > 0) ranges.push({ client: id.client, clock: id.clock, length })
    if (end >= 0) break
  }
  return ranges
}
