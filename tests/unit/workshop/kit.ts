import type { GroupId, RandomBytes } from '../../../shared/notebook/ids.ts'

/** Bytes of a small generator (mulberry32): the same in every run, and no short period. */
export function seededBytes(seed = 1): RandomBytes {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) & 255
  }
  return (length) => Uint8Array.from({ length }, next)
}

export const group = (name: string) => name as GroupId
