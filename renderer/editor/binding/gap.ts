import type { DocLine } from '../../../shared/notebook/body/doc-line.ts'
import type { Line } from '../../../shared/notebook/body/line.ts'

/** Where the person's caret is: in which line, behind how many letters. */
export interface Caret {
  readonly line: number
  readonly offset: number
}

/** Lines between two that stay, as they were and as they are to be. */
export interface Gap {
  readonly before: DocLine | undefined
  readonly old: readonly DocLine[]
  readonly after: DocLine | undefined
  readonly next: readonly Line[]
  /** The old line, by the number of the new one, where a line only stands in another place now. */
  readonly elsewhere: (number: number) => DocLine | undefined
  readonly caret: Caret | undefined
  /** Whether nothing that stays stands between two of the old lines. */
  readonly isNext: (line: DocLine, next: DocLine) => boolean
}

/** Whether lines stand side by side in their body. */
export function isNext(line: DocLine, next: DocLine): boolean {
  return line.from + line.size === next.from
}
