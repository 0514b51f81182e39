import { bytesToHex } from '@noble/hashes/utils.js'
import * as Y from 'yjs'
import { flatKey } from '../notebook/flat-key.ts'
import { type GroupId, newId, type RandomBytes } from '../notebook/ids.ts'
import { orderBetween } from '../notebook/order.ts'
import { command } from '../notebook/origin.ts'
import type { Access } from './access.ts'
import type { Directory } from './directory.ts'
import { generationsOf, groupOf, groupsOf } from './directory-schema.ts'
import { signGeneration } from './generation.ts'
import type { SigningKey } from './signing.ts'
import { signTemplate } from './template.ts'

/**
 * Adds a group after the last one and gives its id.
 * @param words with the titles of the sections that its notebook starts with, if any, and the key
 *   that signs them; they never change
 */
export function addGroup(
  doc: Y.Doc,
  directory: Directory,
  words: {
    readonly name: string
    readonly question: string
    readonly template?: { readonly titles: readonly string[]; readonly signer: SigningKey }
  },
  random: RandomBytes,
): GroupId {
  const id = newId<GroupId>(random)
  const order = orderBetween(directory.groups.at(-1)?.order, undefined)
  const { template, ...plain } = words
  const signed = template && signTemplate(template.signer, id, template.titles)
  doc.transact(() => {
    const group = { ...plain, ...(signed ? { template: signed } : {}), order }
    groupsOf(doc).set(id, new Y.Map<unknown>(Object.entries(group)))
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
  claimGenerations(doc, key, group, generation)
  return generation
}

/**
 * Says again what somebody took out of the directory: that groups have moved on. A facilitator's
 * device that has seen it knows; those who join later have only the directory. Nothing happens for
 * participants, and where all is there.
 */
export function repeatGenerations(
  doc: Y.Doc,
  access: Access,
  directory: Pick<Directory, 'groups'>,
): void {
  const key = access.signs.facilitators
  if (!key) return
  for (const { id, generation } of directory.groups) claimGenerations(doc, key, id, generation)
}

/** Every step up to a generation, signed; what is there as it should be stays. */
function claimGenerations(doc: Y.Doc, key: SigningKey, group: GroupId, generation: number): void {
  const claims = generationsOf(doc)
  for (let step = 1; step <= generation; step++) {
    const at = flatKey(group, String(step))
    const signature = signGeneration(key, group, step)
    const stands = (claims.get(at) as { signature?: unknown } | undefined)?.signature
    if (stands instanceof Uint8Array && bytesToHex(stands) === bytesToHex(signature)) continue
    doc.transact(() => claims.set(at, { signature }), command('replaceGroupKey'))
  }
}
