import type * as Y from 'yjs'
import { syncOrigin, vaultOrigin } from '../../shared/base/origin.ts'
import type { Room } from '../sync/index.ts'

/** Whether this device alone has something that was written here. */
interface Unshared {
  readonly isSo: () => boolean
  readonly destroy: () => void
}

/**
 * Watches one document: what is written here stays unshared until another device of the room holds
 * all that this one holds. What came from others or from the disk is not counted.
 */
export function watchUnshared({ doc, room }: { doc: Y.Doc; room: Room }): Unshared {
  let alone = false
  const onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin !== syncOrigin && origin !== vaultOrigin) alone = true
  }
  const onStatus = () => {
    // This device is one of those that have it all.
    if (room.status().haveAll > 1) alone = false
  }
  doc.on('update', onUpdate)
  const stop = room.onStatus(onStatus)
  return {
    isSo: () => alone,
    destroy: () => {
      doc.off('update', onUpdate)
      stop()
    },
  }
}
