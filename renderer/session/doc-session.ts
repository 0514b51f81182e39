import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { TurnServer } from '../../shared/invite/turn-server.ts'
import { roomPassword, roomTopic, vaultKeys } from '../../shared/keys/doc-keys.ts'
import type { DocKey } from '../../shared/keys/keys.ts'
import { guardDocument } from '../../shared/notebook/guard-document.ts'
import { joinRoom, type Room } from '../sync/index.ts'
import { openStoredDoc, openUnstoredDoc, type StoredDoc } from '../vault/index.ts'
import { type Handover, leaveStored, takeOver } from './handover.ts'
import { iceServersOf } from './ice-servers.ts'
import { newPresence } from './new-presence.ts'
import { uniteHolds } from './unite-holds.ts'
import { watchUnshared } from './unshared.ts'

/** One document, open: in memory, on this device's disk, and in its room. */
export interface DocSession {
  /** For the editor and what follows this document; a screen writes by acts. */
  readonly doc: Y.Doc
  /** Tells it from the others that are open; another each time. */
  readonly id: string
  readonly awareness: Awareness
  readonly stored: StoredDoc
  readonly room: Room
  /** The organizer's TURN server, by which paths may lead. */
  readonly turn: () => TurnServer | undefined
  /** Whether something was written here that no other device has, as far as is known. */
  readonly isUnshared: () => boolean
  /** Says goodbye and lets go; resolves when what was written is saved, with what is not. */
  readonly close: () => Promise<Handover>
}

export interface DocSessionConfig {
  readonly key: DocKey
  /** The device's own secret for this workshop. */
  readonly storageSecret: Uint8Array
  readonly meetingPoints: readonly string[]
  /** The organizer's TURN server as it is now. */
  readonly turn: () => TurnServer | undefined
  /** False where the person chose that nothing is kept on this device. */
  readonly keep: boolean
  /** Whether the keyring is still kept on this device. */
  readonly isKept: () => Promise<boolean>
  /** What was open just before and no disk has. */
  readonly handover?: Handover | undefined
}

/** Opens the document of a key. Joins its room at once: what is stored and what peers have merge. */
export function openDocSession(config: DocSessionConfig): DocSession {
  const doc = new Y.Doc()
  guardDocument(doc)
  const awareness = newPresence()
  const vault = vaultKeys(config.storageSecret, config.key)
  const stored = config.keep
    ? openStoredDoc({ name: vault.name, key: vault.key, doc, isKept: config.isKept })
    : openUnstoredDoc()
  takeOver(doc, vault.name, config.handover)
  const room = joinRoom({
    topic: roomTopic(config.key),
    password: roomPassword(config.key),
    meetingPoints: config.meetingPoints,
    doc,
    awareness,
    iceServers: () => iceServersOf(config.turn()),
  })
  const stopUniting = uniteHolds(doc, room)
  const unshared = watchUnshared({ doc, room })
  const close = async () => {
    stopUniting()
    unshared.destroy()
    await room.leave()
    const handover = await leaveStored(doc, vault.name, stored)
    awareness.destroy()
    doc.destroy()
    return handover
  }
  const { turn } = config
  return { doc, id: doc.guid, awareness, stored, room, turn, isUnshared: unshared.isSo, close }
}
