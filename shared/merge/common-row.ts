/**
 * The longest row that two rows have in common, as pairs of places (Myers would be quicker on long
 * rows; sections have tens of pieces and sentences tens of words).
 */
export function commonRow<T>(
  a: readonly T[],
  b: readonly T[],
  same: (x: T, y: T) => boolean = Object.is,
): readonly (readonly [number, number])[] {
  let start = 0
  while (start < a.length && start < b.length && same(a[start] as T, b[start] as T)) start++
  let end = 0
  while (
    end < a.length - start &&
    end < b.length - start &&
    same(a[a.length - 1 - end] as T, b[b.length - 1 - end] as T)
  )
    end++
  const [n, m] = [a.length - start - end, b.length - start - end]
  const lengths = Array.from({ length: n + 1 }, () => new Uint32Array(m + 1))
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = n - 1; i >= 0; i--) {
    const row = lengths[i] as Uint32Array
    for (let j = m - 1; j >= 0; j--) {
      row[j] = same(a[start + i] as T, b[start + j] as T)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: [number, number][] = Array.from({ length: start }, (_, i) => [i, i])
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (same(a[start + i] as T, b[start + j] as T)) pairs.push([start + i++, start + j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  for (let i = end; i > 0; i--) pairs.push([a.length - i, b.length - i])
  return pairs
}
