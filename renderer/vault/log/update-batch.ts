import * as Y from 'yjs'

/** Gathers a document's updates for a moment, so that one sealing and one writing serve many keystrokes. */
interface UpdateBatch {
  readonly add: (update: Uint8Array) => void
  /** What was gathered, as one update; undefined where nothing was. Cancels the pending call. */
  readonly take: () => Uint8Array | undefined
  readonly isEmpty: () => boolean
}

/**
 * An empty batch.
 * @param delay milliseconds from the first update to the call of `onDue`, which takes what was gathered
 */
export function createUpdateBatch(delay: number, onDue: () => void): UpdateBatch {
  let updates: Uint8Array[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    add: (update) => {
      updates.push(update)
      timer ??= setTimeout(onDue, delay)
    },
    take: () => {
      clearTimeout(timer)
      timer = undefined
      const [first, ...rest] = updates
      updates = []
      return first && rest.length > 0 ? Y.mergeUpdates([first, ...rest]) : first
    },
    isEmpty: () => updates.length === 0,
  }
}
