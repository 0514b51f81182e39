/**
 * What a section's body says, as plain data. This is the one form in which text is fingerprinted,
 * merged and reported: it holds all that a reader of a report could see, and nothing else (no ids,
 * no positions, no attributes of the editor).
 */
export type Block = Paragraph | Heading | Quote | List

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
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly content: readonly Inline[]
  /** Present in check lists only. */
  readonly checked?: boolean
  /** Lists nested under this item. */
  readonly children: readonly List[]
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6
export type ListStyle = 'bullet' | 'number' | 'check'

export type Inline = TextRun | LineBreak | Link

export interface TextRun {
  readonly kind: 'text'
  readonly text: string
  /** In the order of {@link textMarks}; never repeated. */
  readonly marks: readonly TextMark[]
}

export interface LineBreak {
  readonly kind: 'linebreak'
}

export interface Link {
  readonly kind: 'link'
  /** Always passes {@link safeUrl}. */
  readonly url: string
  readonly content: readonly (TextRun | LineBreak)[]
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
