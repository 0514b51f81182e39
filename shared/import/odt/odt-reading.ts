import type { ChildNode, Element } from 'domhandler'
import type { LeftOutCount } from '../left-out.ts'
import type { ListCounters } from '../office/counters.ts'
import type { Zip } from '../office/zip.ts'
import type { OdtStyles } from './odt-styles.ts'

/** A repeated cell or space is not believed beyond this. */
export const mostRepeats = 100

/** What holds for the items of a list. */
export interface InList {
  readonly style: string | undefined
  readonly id: string
  readonly level: number
}

/** The reading of one document. */
export interface OdtReading {
  readonly styles: OdtStyles
  readonly zip: Zip
  readonly leftOut: LeftOutCount
  readonly counters: ListCounters
  /** The notes that were referred to, in that order. */
  readonly notes: { readonly label: string; readonly body: Element | undefined }[]
  /** Boxes with words that stand in the line that is being read; they follow it. */
  boxes: Element[]
  /** So many lists have begun. */
  lists: number
  readonly lastOfStyle: Map<string, string>
  readonly idOf: Map<string, string>
  /** A title stands over all headings. */
  readonly hasTitle: boolean
  /** What one element among blocks becomes. */
  readonly block: (node: Element, list: InList | undefined) => ChildNode[]
}
