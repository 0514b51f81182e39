import type * as Y from 'yjs'
import type { DocLine } from './doc-line.ts'
import { sameRuns } from './line.ts'
import { copyKey, type More } from './properties.ts'

/** What a line says that stands elsewhere now: of which line it is a copy. */
export function movedMore(line: DocLine): More {
  return line.item ? { ...line.more, [copyKey]: line.more[copyKey] ?? line.id } : line.more
}

/**
 * The lines that two people moved apart and that stand twice: all but the oldest of copies with equal
 * words, whatever kind of line each made of it. A copy in which somebody wrote is not one of them.
 * Every device finds the same ones, and taking them out twice is taking them out once.
 */
export function spareCopies(lines: readonly DocLine[]): DocLine[] {
  const copies = new Map<string, DocLine[]>()
  for (const line of lines) {
    const of = line.more[copyKey]
    if (typeof of !== 'string' || !line.item || line.text === '') continue
    const known = copies.get(of)
    if (known) known.push(line)
    else copies.set(of, [line])
  }
  return [...copies.values()].flatMap((equal) => {
    const [stays, ...others] = equal.toSorted(byAge)
    return others.filter((other) => stays !== undefined && sameRuns(other, stays))
  })
}

/** Takes lines out of a body, whole. */
export function removeLines(body: Y.Text, lines: readonly DocLine[]): void {
  for (const line of lines.toSorted((a, b) => b.from - a.from)) body.delete(line.from, line.size)
}

function byAge(a: DocLine, b: DocLine): number {
  const [x, y] = [a.item?.id, b.item?.id]
  if (!x || !y) return 0
  return x.client - y.client || x.clock - y.clock
}
