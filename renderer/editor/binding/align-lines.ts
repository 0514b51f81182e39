import { atomSign, type Line, sameProps } from '../../../shared/notebook/body/line.ts'

/** A line and the node that shows it. */
export type KeyedLine = Line & { readonly key: string }

/** Above this many pairs of lines to compare, what is between the first and the last that differ is compared as text. */
const maxPairs = 250_000

/** Which of the old lines is which of the new ones; both numbers rise. */
type Aligned = readonly (readonly [old: number, next: number])[]

/**
 * Lines of equal text, so that as many letters as can be stay where they are; of equals, those that
 * the same node shows. Never by node alone: Lexical gives the node of a split line to its first half.
 */
export function alignLines(old: readonly KeyedLine[], next: readonly KeyedLine[]): Aligned {
  const rows = old.length
  const columns = next.length
  if (rows === 0 || columns === 0 || rows * columns > maxPairs) return []
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const at = (row: number, column: number) => best[row * width + column] as number
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const skip = Math.max(at(row + 1, column), at(row, column + 1))
      const score = likeness(old[row], next[column])
      const take = score > 0 ? score + at(row + 1, column + 1) : 0
      best[row * width + column] = Math.max(skip, take)
    }
  }
  const pairs: [number, number][] = []
  let row = 0
  let column = 0
  while (row < rows && column < columns) {
    const score = likeness(old[row], next[column])
    if (score > 0 && at(row, column) === score + at(row + 1, column + 1)) {
      pairs.push([row++, column++])
    } else if (at(row, column) === at(row + 1, column)) row += 1
    else column += 1
  }
  return pairs
}

/** By weight, so that of two lines that cross the heavier one stays. */
function likeness(a: KeyedLine | undefined, b: KeyedLine | undefined): number {
  if (!a || !b || a.text !== b.text || !sameAtoms(a, b)) return 0
  const node = a.key === b.key ? 0.5 : 0
  return 1 + weight(a) + node + (sameProps(a.props, b.props) ? 0.25 : 0)
}

/** An atom weighs as many letters: who drags it past a word has not moved the word. */
const atomWeight = 20

function weight({ text, runs }: Line): number {
  return text.length + atomWeight * runs.filter(({ atom }) => atom !== undefined).length
}

function sameAtoms(a: Line, b: Line): boolean {
  return !a.text.includes(atomSign) || atomsOf(a) === atomsOf(b)
}

function atomsOf(line: Line): string {
  return line.runs.map(({ atom }) => atom ?? '').join('\n')
}

/**
 * New lines that stood elsewhere before: what this version does not know of them moves along.
 * @returns the number of the old line, by that of the new one
 */
export function movedLines(
  old: readonly KeyedLine[],
  next: readonly KeyedLine[],
  aligned: Aligned,
): ReadonlyMap<number, number> {
  const moved = new Map<number, number>()
  const gone = new Set(old.keys())
  const come = new Set(next.keys())
  for (const [from, to] of aligned) {
    gone.delete(from)
    come.delete(to)
  }
  const isSame = (a: KeyedLine, b: KeyedLine, byKey: boolean) =>
    a.text === b.text && (byKey ? a.key === b.key : a.text.trim() !== '')
  for (const byKey of [true, false]) {
    for (const to of come) {
      for (const from of gone) {
        const [a, b] = [old[from], next[to]]
        if (!a || !b || !isSame(a, b, byKey)) continue
        moved.set(to, from)
        gone.delete(from)
        come.delete(to)
        break
      }
    }
  }
  return moved
}
