import type { Position, VaultRecord } from './vault-record.ts'

/** The last counter of every writer among these records, and before them; what a snapshot covers. */
export function coverageOf(
  records: readonly VaultRecord[],
  before: readonly Position[] = [],
): readonly Position[] {
  const last = new Map(before.map(({ writer, counter }) => [writer, counter]))
  for (const record of records)
    for (const { writer, counter } of [record.position, ...(record.covers ?? [])])
      last.set(writer, Math.max(counter, last.get(writer) ?? -1))
  return [...last].map(([writer, counter]) => ({ writer, counter }))
}

/** How many positions are missing: neither there nor covered, though a later one of their writer is. */
export function countMissing(records: readonly VaultRecord[]): number {
  const covered = new Map<string, number>()
  const found = new Map<string, Set<number>>()
  for (const { position, covers } of records) {
    found.set(position.writer, (found.get(position.writer) ?? new Set()).add(position.counter))
    for (const { writer, counter } of covers ?? [])
      covered.set(writer, Math.max(counter, covered.get(writer) ?? -1))
  }
  let missing = 0
  for (const [writer, counters] of found) {
    const from = (covered.get(writer) ?? -1) + 1
    const present = [...counters].filter((counter) => counter >= from)
    if (present.length > 0) missing += Math.max(...present) - from + 1 - present.length
  }
  return missing
}
