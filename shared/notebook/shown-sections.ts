import type * as Y from 'yjs'
import { isId } from '../base/ids.ts'
import { mostSections } from './bounds.ts'

/** Which sections of a document are read, and how many are not. */
export interface Shown {
  readonly ids: readonly string[]
  /** How many are there that are not shown. */
  readonly beyond: number
}

/**
 * The sections that are read: all, up to {@link mostSections}. Of more, the first that each session of a
 * writer made, then the second of each, and so on: whoever pours in thousands pushes out their own,
 * and nobody else's few. The same on all replicas that agree: it rests on what Yjs keeps with each entry.
 */
export function shownSections(sections: Y.Map<unknown>): Shown {
  const writers = new Map<number, Made[]>()
  let count = 0
  for (const [id, item] of sections._map) {
    if (item.deleted || !isId(id)) continue
    count++
    const made = writers.get(item.id.client)
    if (made) made.push({ id, clock: item.id.clock })
    else writers.set(item.id.client, [{ id, clock: item.id.clock }])
  }
  const rows = [...writers].sort(([a], [b]) => a - b).map(([, made]) => made)
  if (count <= mostSections) return { ids: rows.flat().map(({ id }) => id), beyond: 0 }
  for (const made of rows) made.sort((a, b) => a.clock - b.clock)
  const ids = inTurns(rows)
  return { ids, beyond: count - ids.length }
}

interface Made {
  readonly id: string
  readonly clock: number
}

/** One of each row, then the next of each, until there are enough. */
function inTurns(rows: readonly (readonly Made[])[]): readonly string[] {
  const ids: string[] = []
  let left = rows
  for (let turn = 0; left.length > 0; turn++) {
    for (const row of left) {
      if (ids.length === mostSections) return ids
      const next = row[turn]
      if (next) ids.push(next.id)
    }
    left = left.filter((row) => row.length > turn + 1)
  }
  return ids
}
