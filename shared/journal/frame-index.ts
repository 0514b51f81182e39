import { type Frame, overwritten, secretIn } from './frames.ts'
import type { JournalChange } from './journal.ts'

/** Of each name, the frames that count. */
export type FrameIndex = Map<string, Frame[]>

/** What a frame does to the index. */
export function note(index: FrameIndex, frame: Frame): void {
  if (frame.kind === 'drop') index.delete(frame.name)
  else if (frame.kind === 'append') index.set(frame.name, [...(index.get(frame.name) ?? []), frame])
  else index.set(frame.name, [frame])
}

/** A frame as the change that makes it again; undefined where its secret was overwritten. */
export function changeOf(
  frame: Frame,
  value: Uint8Array,
  epoch: number,
): JournalChange | undefined {
  const { name, kind } = frame
  if (kind === 'drop') return undefined
  if (kind !== 'secret') return { kind, name, value }
  const secret = secretIn(value, epoch)
  return secret && { kind, name, value: secret }
}

/** Of a change's value in its frame, in bytes. */
export function valueLength(change: Exclude<JournalChange, { readonly kind: 'drop' }>): number {
  return change.kind === 'secret' ? overwritten.length : change.value.length
}

/** Bytes of all values that count. */
export function countingIn(index: FrameIndex): number {
  let sum = 0
  for (const frames of index.values()) for (const { length } of frames) sum += length
  return sum
}
