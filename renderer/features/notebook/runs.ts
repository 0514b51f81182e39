/** A part of a list: one item by itself, or a run of items that stand as one element. */
export type Part<T> =
  | { readonly kind: 'one'; readonly item: T }
  | { readonly kind: 'run'; readonly key: string; readonly items: readonly T[] }

/** About so many items are in one run. */
const runLength = 32

/**
 * Divides a list into runs and single items. A run ends where an item by itself comes, and where the next
 * item's id says so: what is put in or taken out changes the run that it is in, and no other.
 * @param isOne whether an item stands by itself
 * @param before the keys of the runs as they were drawn last, by the ids of their items: a run that has
 *   grown at its beginning is still the same
 */
export function inRuns<T extends { readonly id: string }>(
  items: readonly T[],
  isOne: (id: string) => boolean,
  before: ReadonlyMap<string, string>,
): readonly Part<T>[] {
  const used = new Set<string>()
  const parts: Part<T>[] = []
  let run: T[] = []
  const keyOf = (all: readonly T[]): string => {
    const known = all.map(({ id }) => before.get(id))
    const key = known.find((one) => one !== undefined && !used.has(one)) ?? newKey(all, used)
    used.add(key)
    return key
  }
  const end = () => {
    if (run.length > 0) parts.push({ kind: 'run', key: keyOf(run), items: run })
    run = []
  }
  for (const item of items) {
    const isAlone = isOne(item.id)
    if (isAlone || beginsRun(item.id)) end()
    if (isAlone) parts.push({ kind: 'one', item })
    else run.push(item)
  }
  end()
  return parts
}

/** The keys of runs, by the ids of their items. */
export function runKeys<T extends { readonly id: string }>(
  parts: readonly Part<T>[],
): ReadonlyMap<string, string> {
  return new Map(
    parts.flatMap((part) =>
      part.kind === 'run' ? part.items.map(({ id }) => [id, part.key] as const) : [],
    ),
  )
}

function newKey(all: readonly { readonly id: string }[], used: ReadonlySet<string>): string {
  let key = `run ${all[0]?.id}`
  while (used.has(key)) key += '+'
  return key
}

/** One id in `runLength`, the same on every device and at every drawing. */
function beginsRun(id: string): boolean {
  let mixed = 2_166_136_261
  for (let at = 0; at < id.length; at++) mixed = Math.imul(mixed ^ id.charCodeAt(at), 16_777_619)
  return ((mixed ^ (mixed >>> 15)) >>> 0) % runLength === 0
}
