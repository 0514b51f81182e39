import * as Y from 'yjs'
import { flatKey } from '../notebook/flat-key.ts'
import { type GroupId, newId, type RandomBytes } from '../notebook/ids.ts'
import { orderBetween } from '../notebook/order.ts'
import { command } from '../notebook/origin.ts'
import type { Access } from './access.ts'
import type { Directory } from './directory.ts'
import { generationsOf, groupOf, groupsOf } from './directory-schema.ts'
import { signGeneration } from './generation.ts'

/**
 * Adds a group after the last one and gives its id.
 * @param words with the titles of the sections that its notebook starts with, if any; they never change
 */
export function addGroup(
  doc: Y.Doc,
  directory: Directory,
  words: {
    readonly name: string
    readonly question: string
    readonly template?: readonly string[]
  },
  random: RandomBytes,
): GroupId {
  const id = newId<GroupId>(random)
  const order = orderBetween(directory.groups.at(-1)?.order, undefined)
  doc.transact(() => {
    groupsOf(doc).set(id, new Y.Map<unknown>(Object.entries({ ...words, order })))
  }, command('addGroup'))
  return id
}

/** Changes a group's name. Nothing happens where the group is gone. */
export function renameGroup(doc: Y.Doc, group: GroupId, name: string): void {
  doc.transact(() => groupOf(doc, group)?.set('name', name), command('renameGroup'))
}

/** Changes a group's question. Nothing happens where the group is gone. */
export function setGroupQuestion(doc: Y.Doc, group: GroupId, question: string): void {
  doc.transact(() => groupOf(doc, group)?.set('question', question), command('setGroupQuestion'))
}

/** Moves a group before another one (undefined: to the end). One assignment; loses nothing. */
export function moveGroup(
  doc: Y.Doc,
  directory: Directory,
  group: GroupId,
  before: GroupId | undefined,
): void {
  const others = directory.groups.filter((other) => other.id !== group)
  const found = others.findIndex((other) => other.id === before)
  const at = found < 0 ? others.length : found
  const order = orderBetween(others[at - 1]?.order, others[at]?.order)
  doc.transact(() => groupOf(doc, group)?.set('order', order), command('moveGroup'))
}

/** Takes a group off the list. Its notebook stays where it is stored. */
export function removeGroup(doc: Y.Doc, group: GroupId): void {
  doc.transact(() => groupsOf(doc).delete(group), command('removeGroup'))
}

/**
 * Says that a group moves on to a new key, and gives its generation. The one who calls it carries
 * the notes over to the new document and hands out new invites. Only facilitators and the
 * organizer can: anybody else's access is a bug and throws.
 */
export function replaceGroupKey(
  doc: Y.Doc,
  access: Access,
  directory: Directory,
  group: GroupId,
): number {
  const key = access.signs.facilitators
  if (!key) throw new Error('only facilitators replace keys')
  const standing = directory.groups.find((other) => other.id === group)?.generation ?? 0
  const generation = standing + 1
  const signature = signGeneration(key, group, generation)
  doc.transact(() => {
    generationsOf(doc).set(flatKey(group, String(generation)), { signature })
  }, command('replaceGroupKey'))
  return generation
}
