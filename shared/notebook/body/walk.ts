import * as Y from 'yjs'
import { safeUrl } from '../blocks.ts'
import { atomText } from './atoms.ts'
import type { DocLine, Looks, Span, StrangeLetters } from './doc-line.ts'
import { noLooks } from './doc-line.ts'
import { atomSign, type LineProps, plainProps, type Run } from './line.ts'
import { formatOf, isKnownLook, plainLook, pushAtom, pushText } from './looks.ts'
import { type More, readMore, readProps } from './properties.ts'

/** Ends a line. Without it, what is typed at a line's end while somebody else presses Enter there would land after theirs. */
export const wall = '\u0003'

/** What text never holds: XML, and so DOCX, forbids it, and no reader sees it. One of them is the wall. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
export const controls = /([\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff])/

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
interface Open extends Mutable<Omit<DocLine, 'spans' | 'strange' | 'runs'>> {
  runs: Run[]
  spans: Mutable<Span>[]
  strange: StrangeLetters[]
}

interface Walk {
  readonly first: Y.Item | null
  readonly looks: Looks
  /** Where the first item stands. */
  readonly index: number
  /** Whether to stop after one line. */
  readonly one?: boolean
  /**
   * Asked of each item that stands; true where all is as it was from there on.
   * `joins`: the line before is still without a letter, and a boundary would not open another one.
   */
  readonly isAsBefore?: (item: Y.Item, looks: Looks, joins: boolean) => boolean
}

/**
 * Reads lines from an item on. The grammar is total, whatever a peer wrote: a boundary opens a line;
 * text without an open line opens an implicit paragraph; a wall closes; a wall with none open is
 * nothing; two boundaries with nothing between are one line, the later one's. Embeds that are no
 * plain values, and other control characters, take room and say nothing.
 */
export function walk(options: Walk): DocLine[] {
  const lines: Open[] = []
  const looks = new Map<string, unknown>(options.looks)
  let open: Open | undefined
  let index = options.index

  const begin = (id: string): Open => {
    const line: Open = {
      ...{ id, map: undefined, item: undefined, more: {}, from: index, size: 0, text: '' },
      ...{ props: plainProps, stored: plainProps, boundary: -1, wall: -1, start: 0 },
      ...{ open: looks.size === 0 ? noLooks : new Map(looks), runs: [], spans: [], strange: [] },
    }
    lines.push(line)
    open = line
    return line
  }
  /** Passes what stands at the index; it belongs to the last line, whatever it is. */
  const pass = (length: number) => {
    index += length
    const last = lines.at(-1)
    if (last) last.size = index - last.from
  }
  const bound = (item: Y.Item, map: Y.Map<unknown>) => {
    const line = open && open.text === '' ? open : begin('')
    setBoundary(line, item, map, index)
    pass(1)
  }
  const letters = (id: () => string, words: string, length: number, add: (line: Open) => void) => {
    const line = open ?? begin(id())
    const at = index - line.from
    const last = line.spans.at(-1)
    if (last && last.at + last.length === at) last.length += length
    else line.spans.push({ offset: line.text.length, at, length })
    add(line)
    line.text += words
    pass(length)
  }

  for (let item = options.first; item; item = item.right) {
    const { content } = item
    if (content instanceof Y.ContentFormat) {
      if (!item.deleted) setLook(looks, content)
      continue
    }
    if (item.deleted) continue
    if (options.isAsBefore?.(item, looks, open?.text === '')) return lines
    if (content instanceof Y.ContentString) {
      let { clock } = item.id
      const { client } = item.id
      for (const part of controls.test(content.str) ? content.str.split(controls) : [content.str]) {
        if (part === '') continue
        if (part === wall) {
          if (open) open.wall = index - open.from
          pass(1)
          open = undefined
        } else if (controls.test(part)) pass(1)
        else {
          if (options.one && !open && lines.length > 0) return lines
          const words = wordsOf(part)
          letters(
            () => `text ${client}/${clock}`,
            words,
            part.length,
            (line) => addWords(line, words, looks),
          )
        }
        clock += part.length
      }
    } else if (content instanceof Y.ContentType && content.type instanceof Y.Map) {
      if (options.one && lines.length > 0 && !(open && open.text === '')) return lines
      bound(item, content.type)
    } else if (content instanceof Y.ContentEmbed) {
      const atom = atomText(content.embed)
      if (atom === undefined) pass(1)
      else {
        if (options.one && !open && lines.length > 0) return lines
        const { client, clock } = item.id
        letters(
          () => `text ${client}/${clock}`,
          atomSign,
          1,
          (line) => pushAtom(line.runs, atom),
        )
      }
    } else if (item.countable) pass(item.length)
  }
  return lines
}

/** Letters as they are read: no half of a pair, and no sign that stands for an atom. */
function wordsOf(text: string): string {
  const words = text.isWellFormed() ? text : text.toWellFormed()
  return words.includes(atomSign) ? words.replaceAll(atomSign, '\ufffd') : words
}

function setLook(looks: Map<string, unknown>, { key, value }: Y.ContentFormat): void {
  if (value === null) looks.delete(key)
  else looks.set(key, value)
}

function setBoundary(line: Open, item: Y.Item, map: Y.Map<unknown>, index: number): void {
  const props: LineProps = readProps(map)
  const more: More = readMore(map)
  Object.assign(line, { id: `${item.id.client}/${item.id.clock}`, map, more, props, stored: props })
  line.item = line.from === index ? item : undefined
  line.boundary = index - line.from
  line.start = line.boundary + 1
}

function addWords(line: Open, words: string, looks: Looks): void {
  if (looks.size === 0) {
    pushText(line.runs, words, plainLook)
    return
  }
  const strange: Record<string, unknown> = {}
  for (const [key, value] of looks) if (!isKnownLook(key)) strange[key] = value
  if (Object.keys(strange).length > 0) {
    line.strange.push({ offset: line.text.length, length: words.length, looks: strange })
  }
  pushText(line.runs, words, { format: formatOf(looks), link: safeUrl(looks.get('link')) ?? '' })
}
