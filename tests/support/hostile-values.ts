import fc from 'fast-check'
import * as Y from 'yjs'

/**
 * How to make a value that a client of somebody's own may put anywhere: plain data of every kind
 * and depth, and every type of Yjs. Made anew for each place, as a type can be in one place only.
 */
export type MakeValue = () => unknown

/** What throws when anybody asks it for a text or a number. */
const noPrimitive = { toString: 1, valueOf: 1, [Symbol.toPrimitive]: 1 }

const names = fc.constantFrom(
  ...['title', 'body', 'order', 'name', 'policy', 'fingerprint', 'also', 'taken', 'text', 'p'],
  ...['__tag', '__format', '__url', '__proto__', 'constructor', 'toString', 'length', 'type'],
)
const nodes = fc.constantFrom('heading', 'list', 'listitem', 'link', 'linebreak', 'x', '')

const plain: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, Number.NaN, Number.POSITIVE_INFINITY, -0, 1n, ''),
  fc.constantFrom<unknown>('\ud800', 'f'.repeat(64), noPrimitive, { p: { __format: noPrimitive } }),
  fc.constantFrom(8, 70, 700).map((depth) => nested(depth)),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double(),
  fc.uint8Array({ maxLength: 80 }),
)
const data = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    plain,
    fc.array(tie('any'), { maxLength: 4 }),
    fc
      .array(fc.tuple(names, tie('any')), { maxLength: 4 })
      // So that `__proto__` is a name like any other, as it is on the wire.
      .map((entries) => Object.fromEntries(entries)),
  ),
})).any

/** Yjs refuses an object that hides what it is; within an array it does not look. */
function wired(value: unknown): unknown {
  return value instanceof Y.AbstractType || value instanceof Y.Doc ? value : [value]
}

/** Writes plain data at a key as only a client of somebody's own can: whatever its object says that it is. */
export function setRaw(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (value instanceof Y.AbstractType || value instanceof Y.Doc) return void map.set(key, value)
  map.set(key, 0)
  const content = map._map.get(key)?.content
  if (content instanceof Y.ContentAny) content.arr = [value]
}

/** Any value of any kind, some levels deep. */
export const arbitraryValue: fc.Arbitrary<MakeValue> = fc.letrec<{ any: MakeValue }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    data.map((value) => () => value),
    fc.constant(() => new Y.Doc({ meta: noPrimitive, autoLoad: true })),
    fc
      .array(fc.tuple(names, tie('any')), { maxLength: 3 })
      .map((entries) => () => new Y.Map(entries.map(([name, make]) => [name, wired(make())]))),
    fc
      .array(tie('any'), { maxLength: 3 })
      .map((all) => () => Y.Array.from(all.map((make) => wired(make()) as object))),
    fc.tuple(fc.boolean(), names, data).map(
      ([xml, name, value]) =>
        () =>
          textOf(xml, name, value),
    ),
    fc
      .tuple(
        nodes,
        fc.array(fc.tuple(names, tie('any')), { maxLength: 3 }),
        fc.array(tie('any'), { maxLength: 3 }),
      )
      .map(
        ([node, attributes, children]) =>
          () =>
            elementOf(node, attributes, children),
      ),
  ),
})).any

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

function textOf(xml: boolean, name: string, value: unknown): Y.Text {
  const text = xml ? new Y.XmlText() : new Y.Text()
  const properties = inJson({ [name]: value })
  text.insert(0, 'words', properties)
  text.insertEmbed(0, properties)
  return text
}

/** What is left of it on the wire: formats and embeds travel as JSON. */
function inJson(value: object): object {
  return JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? null : one)))
}

function elementOf(
  node: string,
  attributes: readonly (readonly [string, MakeValue])[],
  children: readonly MakeValue[],
): Y.XmlElement {
  const element = new Y.XmlElement(node)
  for (const [name, make] of attributes) element.setAttribute(name, wired(make()) as string)
  const types = children.map((make) => make()).filter((child) => child instanceof Y.AbstractType)
  element.insert(0, types as Y.XmlElement[])
  return element
}

/** The state of a document of whose subdocuments the name is no text: it can be read, and never written again. */
export function withNamelessSubdocuments(doc: Y.Doc): Uint8Array {
  for (const structs of doc.store.clients.values())
    for (const { content } of structs as Y.Item[])
      if (content instanceof Y.ContentDoc) content.opts = { guid: noPrimitive, gc: false }
  return Y.encodeStateAsUpdate(doc)
}
