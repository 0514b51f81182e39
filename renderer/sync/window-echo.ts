import type * as Y from 'yjs'
import { syncOrigin, vaultOrigin } from '../../shared/notebook/origin.ts'

/** What we use of a room of y-webrtc, which tells other windows of this browser of each change. */
interface EchoingRoom {
  readonly awareness: { on: Listen; off: Listen }
  _docUpdateHandler: (update: Uint8Array, origin: unknown) => void
  _awarenessUpdateHandler: (
    change: { added: unknown; updated: unknown; removed: unknown },
    origin: unknown,
  ) => void
}
type Listen = (event: 'update', listener: EchoingRoom['_awarenessUpdateHandler']) => void

/**
 * y-webrtc seals every change, posts it to this browser's other windows, and opens it here again:
 * also those that came from other devices, which the other windows get by their own links. A late
 * joiner of 10 MB did all that with 10 MB. From here on it is told of what was done in this window.
 */
export function echoOnlyOwn(room: EchoingRoom, doc: Y.Doc): void {
  const { _docUpdateHandler: echoDoc, _awarenessUpdateHandler: echoPresence } = room
  doc.off('update', echoDoc)
  room.awareness.off('update', echoPresence)
  // Under the same names, so that y-webrtc takes them off when the room is left.
  room._docUpdateHandler = (update, origin) => {
    if (origin !== syncOrigin && origin !== vaultOrigin) echoDoc(update, origin)
  }
  room._awarenessUpdateHandler = (change, origin) => {
    if (origin !== syncOrigin) echoPresence(change, origin)
  }
  doc.on('update', room._docUpdateHandler)
  room.awareness.on('update', room._awarenessUpdateHandler)
}
