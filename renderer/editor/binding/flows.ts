import type { Line } from '../../../shared/notebook/body/line.ts'
import { partsOfSpot } from '../../../shared/notebook/body/shown-lines.ts'

/** Lines of a screen or a body, in which a table is one thing. */
type FlowItem = { readonly number: number } | TableLines

/** The numbers of the lines of a table: its caption, and each cell by its spot, in order. */
export interface TableLines {
  readonly table: string
  /** -1 where a screen lost it. */
  readonly head: number
  readonly cells: ReadonlyMap<string, readonly number[]>
}

interface Growing {
  readonly number?: number
  readonly table?: string
  readonly head?: number
  readonly cells?: Map<string, number[]>
}

/** Lines as what stands side by side in the root. */
export function flowOf(lines: readonly Line[]): readonly FlowItem[] {
  const items: Growing[] = []
  for (const [number, { props }] of lines.entries()) {
    const { kind, spot } = props
    if (spot === undefined) {
      items.push({ number })
      continue
    }
    if (kind === 'table') {
      items.push({ table: spot, head: number, cells: new Map() })
      continue
    }
    const [table] = partsOfSpot(spot)
    const last = items.at(-1)
    let cells = last?.table === table ? last.cells : undefined
    if (!cells) {
      cells = new Map()
      items.push({ table, head: -1, cells })
    }
    cells.set(spot, [...(cells.get(spot) ?? []), number])
  }
  return items as FlowItem[]
}

export function isTableOf(item: FlowItem): item is TableLines {
  return 'table' in item
}

/** Whether lines stand in tables at all. */
export function holdTables(lines: readonly Line[]): boolean {
  return lines.some(({ props }) => props.spot !== undefined)
}
