import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { ignoreDepths } from '../../../../shared/notebook/ignore-depths.ts'
import { roomPassword, roomTopic, vaultKeys } from '../../../../shared/workshop/doc-keys.ts'
import type { DocKey } from '../../../../shared/workshop/keys.ts'
import { joinRoom, type Room } from '../../../sync/index.ts'
import { openSessionDoc, openStoredDoc, type StoredDoc } from '../../../vault/index.ts'

/** One document, open: in memory, on this device's disk, and in its room. */
export interface DocSession {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly stored: StoredDoc
  readonly room: Room
  /** Says goodbye and lets go; resolves when what was written is saved. */
  readonly close: () => Promise<void>
}

export interface DocSessionConfig {
  readonly key: DocKey
  /** The device's own secret for this workshop. */
  readonly storageSecret: Uint8Array
  readonly meetingPoints: readonly string[]
  /** False where the person chose that nothing is kept on this device. */
  readonly keep: boolean
  /** Whether the keyring is still kept on this device. */
  readonly isKept: () => Promise<boolean>
}

/** Opens the document of a key. Joins its room at once: what is stored and what peers have merge. */
export function openDocSession(config: DocSessionConfig): DocSession {
  const doc = new Y.Doc()
  ignoreDepths(doc)
  const awareness = new Awareness(doc)
  const vault = vaultKeys(config.storageSecret, config.key)
  const stored = config.keep
    ? openStoredDoc({ name: vault.name, key: vault.key, doc, isKept: config.isKept })
    : openSessionDoc()
  const room = joinRoom({
    topic: roomTopic(config.key),
    password: roomPassword(config.key),
    meetingPoints: config.meetingPoints,
    doc,
    awareness,
    iceServers: [],
  })
  const close = async () => {
    await room.leave()
    await stored.close()
    awareness.destroy()
    doc.destroy()
  }
  return { doc, awareness, stored, room, close }
}
