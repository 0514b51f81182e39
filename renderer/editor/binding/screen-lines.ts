import type { NodeKey } from 'lexical'
import type { KeyedLine } from './align-lines.ts'

/** What an editor shows, as last read: line for line what its body says. */
export interface ScreenLines {
  readonly lines: () => readonly KeyedLine[]
  readonly known: () => ReadonlyMap<NodeKey, KeyedLine>
  /** The number of the line that an element shows, or -1. */
  readonly numberOf: (key: NodeKey) => number
  readonly set: (lines: readonly KeyedLine[]) => void
  /** Puts another line in the place of one that the same element shows. */
  readonly exchange: (number: number, line: KeyedLine) => void
}

export function createScreenLines(): ScreenLines {
  let lines: KeyedLine[] = []
  let known = new Map<NodeKey, KeyedLine>()
  let numbers: Map<NodeKey, number> | undefined
  return {
    lines: () => lines,
    known: () => known,
    numberOf: (key) => {
      numbers ??= new Map(lines.map((line, number) => [line.key, number]))
      return numbers.get(key) ?? -1
    },
    set: (next) => {
      lines = [...next]
      numbers = undefined
      known = new Map(lines.map((line) => [line.key, line]))
    },
    exchange: (number, line) => {
      lines[number] = line
      known.set(line.key, line)
    },
  }
}
