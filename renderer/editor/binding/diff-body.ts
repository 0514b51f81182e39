import type { DocLine } from '../../../shared/notebook/body/doc-line.ts'
import { isUnstored } from '../../../shared/notebook/body/doc-line.ts'
import { type Edit, placeOfEdit } from '../../../shared/notebook/body/edits.ts'
import type { Line } from '../../../shared/notebook/body/line.ts'
import { placeKey } from '../../../shared/notebook/body/properties.ts'
import { allOfTable } from '../../../shared/notebook/body/shown-lines.ts'
import { arrange, isTable } from '../../../shared/notebook/body/tables.ts'
import { type KeyedLine, movedLines } from './align-lines.ts'
import { diffLines } from './diff-lines.ts'
import { flowOf, holdTables, isTableOf, type TableLines } from './flows.ts'
import type { Caret } from './gap.ts'

/** A body as it was shown, and what its screen shows now. */
interface BodyChange {
  /** The lines that were shown, and all of them in the order of the text. */
  readonly old: readonly DocLine[]
  readonly all: readonly DocLine[]
  /** Line for line the old ones, with the nodes that showed them. */
  readonly shown: readonly KeyedLine[]
  /** With whole tables (see complete-tables.ts). */
  readonly next: readonly KeyedLine[]
  /** In the new lines. */
  readonly caret: Caret | undefined
}

/**
 * What to change so that a body says the new lines, but for new tables (see new-tables.ts). The order
 * of the screen is not that of the text where there are tables: what is around them is compared by
 * itself, and so is each cell and each caption.
 */
export function diffBody(change: BodyChange): Edit[] {
  const { old, shown, next, caret } = change
  if (!holdTables(old) && !holdTables(next)) return diffLines({ old, shown, next, caret })
  const edits: Edit[] = []
  const [was, now] = [flowOf(old), flowOf(next)]
  const wasTables = was.filter(isTableOf)
  const stays = new Map(now.filter(isTableOf).map((item) => [item.table, item]))
  const gone = goneLines(
    change,
    wasTables.filter(({ table }) => !stays.has(table)),
  )
  for (const line of gone) {
    edits.push({ kind: 'splice', at: line.from, remove: line.size, insert: [] })
  }
  const inParts = (part: Part): Edit[] => [
    ...wasTables.flatMap((item) => {
      const table = stays.get(item.table)
      return table ? cellEdits(change, item, table, part) : []
    }),
    ...[...segments(change, stays)].flatMap((segment) => part(...segment)),
  ]
  const strays = strayLines(change, inParts)
  const part: Part = (olds, news, around) => {
    const at = news.indexOf(caret?.line ?? -1)
    return diffLines({
      old: olds.map((number) => old[number] as DocLine),
      shown: olds.map((number) => shown[number] as KeyedLine),
      next: news.map((number) => next[number] as KeyedLine),
      caret: caret && at >= 0 ? { ...caret, line: at } : undefined,
      isNext: (line, other) => standTogether(change.all, gone, line, other),
      stray: (line) => strays.get(line),
      ...around,
    })
  }
  edits.push(...inParts(part))
  // From the front; of one place, in the order in which they were found.
  return edits.sort((a, b) => placeOfEdit(a) - placeOfEdit(b))
}

type Around = { readonly before: DocLine | undefined; readonly after: DocLine | undefined }
type Part = (olds: readonly number[], news: readonly number[], around: Around) => Edit[]

/** New lines that stood in another part before: in another cell, or on the other side of a table. */
function strayLines(
  { old, shown, next }: BodyChange,
  inParts: (part: Part) => Edit[],
): ReadonlyMap<Line, DocLine> {
  const gone: (DocLine & KeyedLine)[] = []
  const come: KeyedLine[] = []
  const textsOf = (lines: readonly Line[]) => new Set(lines.map(({ text }) => text))
  inParts((olds, news) => {
    const was = olds.map((i) => ({ ...(old[i] as DocLine), key: shown[i]?.key ?? '' }))
    const now = news.map((i) => next[i] as KeyedLine)
    const [before, after] = [textsOf(was), textsOf(now)]
    gone.push(...was.filter(({ text }) => !after.has(text)))
    come.push(...now.filter(({ text }) => !before.has(text)))
    return []
  })
  return new Map(
    [...movedLines(gone, come, [])].map(([to, from]) => {
      const line = gone[from] as DocLine
      const { [placeKey]: _, ...more } = line.more
      // Rows and columns stay with the table, whose caption only its words were.
      return [come[to] as Line, { ...line, more: line.props.kind === 'table' ? {} : more }]
    }),
  )
}

function goneLines({ all }: BodyChange, tables: readonly TableLines[]): ReadonlySet<DocLine> {
  if (tables.length === 0) return new Set()
  const ids = new Set(tables.map(({ table }) => table))
  const items = arrange(all).filter(isTable)
  return new Set(items.filter(({ id }) => ids.has(id)).flatMap(allOfTable))
}

function cellEdits(change: BodyChange, was: TableLines, now: TableLines, part: Part): Edit[] {
  const alone: Around = { before: undefined, after: undefined }
  const edits = part([was.head], [now.head], alone)
  for (const [spot, numbers] of was.cells) {
    const made = part(numbers, now.cells.get(spot) ?? [], alone)
    const line = change.old[numbers[0] ?? -1]
    const isNew = made.length > 0 && line !== undefined && isUnstored(line)
    // Behind a line without a wall a boundary would open the same line again.
    if (isNew && isOpenBefore(change.all, line.from)) {
      edits.push({ kind: 'splice', at: line.from, remove: 0, insert: [{ kind: 'wall' }] })
    }
    edits.push(...made)
  }
  return edits
}

function isOpenBefore(all: readonly DocLine[], index: number): boolean {
  const before = all.findLast(({ from, size }) => from + size <= index)
  return before !== undefined && before.wall < 0
}

/** The lines between the tables that stay, as they were and as they are to be. */
function* segments(
  { old, all, next }: BodyChange,
  stays: ReadonlyMap<string, TableLines>,
): Generator<Parameters<Part>> {
  const isKept = new Set(flowOf(old).flatMap((item) => (isTableOf(item) ? [item.table] : [])))
  const [olds, news] = [
    cutAt(flowOf(old), (table) => stays.has(table)),
    cutAt(flowOf(next), (table) => isKept.has(table)),
  ]
  for (const [i, part] of olds.entries()) {
    const after = old[part.end ?? -1]
    const first = old[part.numbers[0] ?? -1] ?? after
    const number = first ? all.findIndex(({ id }) => id === first.id) : all.length
    const before = i === 0 ? undefined : all[number - 1]
    yield [part.numbers, news[i]?.numbers ?? [], { before, after }]
  }
}

interface Cut {
  readonly numbers: number[]
  /** The head of the table that it ends at. */
  end?: number
}

function cutAt(flow: ReturnType<typeof flowOf>, isCut: (table: string) => boolean): Cut[] {
  const parts: Cut[] = [{ numbers: [] }]
  for (const item of flow) {
    const last = parts.at(-1)
    if (!isTableOf(item)) last?.numbers.push(item.number)
    else if (last && isCut(item.table)) {
      last.end = item.head
      parts.push({ numbers: [] })
    }
  }
  return parts
}

/** Whether nothing that stays stands between two lines. */
function standTogether(
  all: readonly DocLine[],
  gone: ReadonlySet<DocLine>,
  line: DocLine,
  other: DocLine,
): boolean {
  const end = line.from + line.size
  if (end === other.from) return true
  return all.every((one) => one.from < end || one.from >= other.from || gone.has(one))
}
