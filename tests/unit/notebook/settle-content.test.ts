import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { packSnapshot, unpackSnapshot } from '../../../renderer/vault/log/snapshot.ts'
import { guardDocument } from '../../../shared/notebook/guard-document.ts'
import { setRaw, withNamelessSubdocuments } from '../../support/hostile-values.ts'

function arrived(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  guardDocument(doc)
  Y.applyUpdate(doc, update)
  return doc
}

function sent(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  write(doc)
  return withNamelessSubdocuments(doc)
}

const proto = (value: unknown) => Object.fromEntries([['__proto__', value]])
const raw = (value: unknown) => sent((doc) => setRaw(doc.getMap('x'), 'a', value))

/** A text with a format of this JSON, which no program of ours could write. */
const format = (json: string) =>
  sent((doc) => {
    doc.getText('y').insert(0, 'words', { p: 1 })
    for (const { content } of (doc.store.clients.get(doc.clientID) ?? []) as Y.Item[]) {
      if (!(content instanceof Y.ContentFormat) || content.value === null) continue
      content.write = (encoder: Y.UpdateEncoderV1) => {
        encoder.writeKey('p')
        encoder.writeString(json)
      }
    }
  })

/** What a reader sees who asks for properties by name, whether an object has them of its own or not. */
function told(doc: Y.Doc): string {
  const value = doc.getMap<{ fingerprint?: unknown }>('x').get('a')
  const [part] = doc.getText('y').toDelta() as { attributes?: { p?: { __format?: unknown } } }[]
  const properties = part?.attributes?.p
  const number = typeof properties === 'number' ? String(properties) : undefined
  return JSON.stringify([
    typeof value,
    value?.fingerprint,
    properties,
    properties?.__format,
    number,
  ])
}

test.each([
  ['an object that passes for bytes', raw(proto(new Uint8Array(3)))],
  ['an object with a property that it has not', raw(proto({ fingerprint: 'f' }))],
  ['a format nested without end', format(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)],
  ['a format that is no number in JSON', format('1e400')],
  ['a format under the name of a prototype', format('{"__proto__":{"__format":1}}')],
  ['a subdocument whose name is no text', sent((doc) => doc.getMap('x').set('a', new Y.Doc()))],
])(
  'P6, D7: %s keeps no document from being saved and handed on, and all read the same',
  (_, update) => {
    const doc = arrived(update)
    const copy = arrived(Y.encodeStateAsUpdate(doc))
    const restarted = new Y.Doc()
    Y.applyUpdateV2(restarted, unpackSnapshot(packSnapshot(doc, 'quick')))
    expect(told(copy)).toBe(told(doc))
    expect(told(restarted)).toBe(told(doc))
  },
)

test('what can be handed on stays as it is', () => {
  const value = {
    a: [1, 'two', null, { three: 3n, bytes: new Uint8Array([1, 2]) }],
    '': Number.NaN,
  }
  const doc = arrived(raw(value))
  expect(doc.getMap('x').get('a')).toEqual(value)
})
