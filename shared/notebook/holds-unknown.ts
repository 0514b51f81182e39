import { linesOf } from './block-lines.ts'
import type { Block } from './blocks.ts'

/** Snapshots never change, so blocks are looked through once. */
const known = new WeakMap<readonly Block[], boolean>()

/**
 * Whether blocks hold something that this app cannot read. It cannot say then what a reader would
 * see, so it cannot take a fingerprint of it either (rule D2).
 */
export function holdsUnknown(blocks: readonly Block[]): boolean {
  const cached = known.get(blocks)
  if (cached !== undefined) return cached
  const found = blocks.some((block) =>
    linesOf(block).some((line) => line.some((inline) => inline.kind === 'unknown')),
  )
  known.set(blocks, found)
  return found
}
