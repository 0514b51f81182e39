import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as Y from 'yjs'
import { plainText } from './plain-text.ts'

/** Hex digits of each half of a digest: 16 bytes. */
const half = 32

/**
 * A digest of all that a document holds: equal digests, equal documents. Its first half is of what
 * Yjs numbers, insertions and deletions; its second half of what stands at the keys of the document's
 * maps (marks, holds, trash, sources). Whoever writes two things under one number, and hands one of
 * them to each of two devices, makes the second half differ where the first is equal.
 */
export function digestOf(doc: Y.Doc): string {
  // Yjs writes a snapshot the same way on every replica, in whatever order the updates came.
  return hash(Y.encodeSnapshot(Y.snapshot(doc))) + hash(utf8ToBytes(contentOf(doc)))
}

/** Whether two documents hold other things under the same numbers: no exchange ever mends that. */
export function isForked(a: string, b: string): boolean {
  return a !== b && a.length === 2 * half && a.slice(0, half) === b.slice(0, half)
}

function hash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes)).slice(0, half)
}

function contentOf(doc: Y.Doc): string {
  const roots = [...doc.share].filter(([, root]) => root._map.size > 0)
  return roots
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, root]) => JSON.stringify(name) + rootText(doc, root))
    .join('\n')
}

type Root = Y.Doc['share'] extends Map<string, infer Type> ? Type : never

/** Kept until something is written at a key of it: typing changes none. */
const known = new WeakMap<object, string>()
const followed = new WeakSet<Y.Doc>()

function rootText(doc: Y.Doc, root: Root): string {
  if (!followed.has(doc)) {
    followed.add(doc)
    doc.on('beforeObserverCalls', ({ changed }: Y.Transaction) => {
      for (const type of changed.keys()) known.delete(type)
    })
  }
  const before = known.get(root)
  if (before) return before
  const entries: string[] = []
  for (const [key, item] of root._map)
    if (!item.deleted) entries.push(`${JSON.stringify(key)}:${itemText(item)}`)
  const text = hash(utf8ToBytes(entries.sort().join()))
  known.set(root, text)
  return text
}

function itemText({ content }: Y.Item): string {
  const value: unknown = content.getContent().at(-1)
  return value instanceof Y.AbstractType || value instanceof Y.Doc ? 'type' : plainText(value)
}
