import type { Document, Element } from 'domhandler'
import type { LeftOutCount } from '../left-out.ts'
import type { wordLists } from './word-lists.ts'
import type { RunContext } from './word-runs.ts'
import type { wordStylesOf } from './word-styles.ts'

/** The two kinds of notes. */
type NoteKind = 'footnote' | 'endnote'

/** What a Word file says beside its text. */
export interface Parts {
  readonly styles: ReturnType<typeof wordStylesOf>
  readonly item: ReturnType<typeof wordLists>
  readonly addresses: ReadonlyMap<string, string>
  readonly notes: Readonly<Record<NoteKind, Document | undefined>>
  readonly leftOut: LeftOutCount
}

/** The reading of one document. */
export interface DocxReading extends Parts {
  /** The notes that were referred to, in that order. */
  readonly asked: { readonly kind: NoteKind; readonly id: string }[]
  /** A title stands over all headings. */
  readonly hasTitle: boolean
  /** Boxes with words that stand in the line that is being read; they follow it. */
  boxes: Element[]
  depth: number
  toldContents: boolean
  readonly context: RunContext
}
