/**
 * What a section's body says, as plain data. This is the one form in which text is fingerprinted,
 * merged and reported: it holds all that a reader of a report could see, and nothing else (no ids,
 * no positions, no attributes of the editor).
 */
export type Block = Paragraph | Heading | Quote | List | Rule | Table

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly content: readonly Inline[]
}

export interface Heading {
  readonly kind: 'heading'
  /** 1 to 6, as in HTML. */
  readonly level: HeadingLevel
  readonly content: readonly Inline[]
}

export interface Quote {
  readonly kind: 'quote'
  readonly content: readonly Inline[]
}

export interface List {
  readonly kind: 'list'
  readonly style: ListStyle
  /** The number of the first item, in numbered lists that do not begin at 1: 0 to {@link maxStart}, and not 1. */
  readonly start?: number
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly content: readonly Inline[]
  /** Present in check lists only. */
  readonly checked?: boolean
  /** Lists nested under this item. */
  readonly children: readonly List[]
}

/** A line across the text, between two of its parts. */
export interface Rule {
  readonly kind: 'rule'
}

/** A simple table. The first row says what stands in the columns, in every format. */
export interface Table {
  readonly kind: 'table'
  /** What it is a table of; empty where nobody said so. */
  readonly caption: readonly Inline[]
  /** At least one; all of one length, at least 1. */
  readonly rows: readonly TableRow[]
}

/** Cells in reading order. */
export type TableRow = readonly TableCell[]
/** What stands in a cell; several lines of it are line breaks. */
export type TableCell = readonly Inline[]

/** A table of more cells than this is read as its rows, a paragraph for each: it could not be shown. */
export const maxTableCells = 10_000

/** Lists nest this deep, from 0; what was deeper stands at this depth. */
export const maxIndent = 8

/** A list begins at most at this number. */
export const maxStart = 99_999

/** The number that a list of a style begins at, where that says something; undefined for 1 and for what is none. */
export function listStart(style: ListStyle, start: unknown): number | undefined {
  if (style !== 'number' || typeof start !== 'number' || !Number.isInteger(start)) return undefined
  return start >= 0 && start <= maxStart && start !== 1 ? start : undefined
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6
export type ListStyle = 'bullet' | 'number' | 'check'

export type Inline = TextRun | LineBreak | LinkInline | Unknown

export interface TextRun {
  readonly kind: 'text'
  readonly text: string
  /** In the order of {@link textMarks}; never repeated. */
  readonly marks: readonly TextMark[]
}

export interface LineBreak {
  readonly kind: 'linebreak'
}

export interface LinkInline {
  readonly kind: 'link'
  /** Always passes {@link safeUrl}. */
  readonly url: string
  readonly content: readonly (TextRun | LineBreak)[]
}

/**
 * Stands where a newer Sotto wrote something that this one cannot read: in the place of an atom, at
 * the beginning of a line of an unknown kind or with an unknown property, before letters of an
 * unknown look. A section that holds one is neither marked nor cleared nor exported here.
 */
interface Unknown {
  readonly kind: 'unknown'
}

/** The formats of text that a report can show, in canonical order. */
export const textMarks = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const
export type TextMark = (typeof textMarks)[number]

/**
 * The address of a link if it may be followed or published (http, https, mailto), else undefined.
 * A link that may not is read as its words alone, so that what is fingerprinted, shown and
 * exported is the same. A login in an address (`https://name:word@host`) is taken out: it names a
 * person, and leads nowhere that the address alone does not.
 */
export function safeUrl(url: unknown): string | undefined {
  if (typeof url !== 'string') return undefined
  const address = url.trim().replace(/^(https?:\/\/)[^/?#\\]*@/i, '$1')
  return /^(https?:\/\/[^\s]+|mailto:[^\s]+)$/i.test(address) ? address : undefined
}
