/** Nothing is shorter than this, in bytes: an answer with one hold in it is as long as one with none. */
const floor = 16 * 1024

/**
 * The length to which something is filled up, so that its length tells little: Padmé (Nikitin and
 * others, *Reducing Metadata Leakage from Encrypted Files*), at most 12 % more, from a floor on.
 * @param length in bytes
 */
export function paddedLength(length: number): number {
  if (length <= floor) return floor
  const exponent = Math.floor(Math.log2(length))
  const kept = Math.floor(Math.log2(exponent)) + 1
  const step = 2 ** Math.max(0, exponent - kept)
  return Math.ceil(length / step) * step
}
