import fc from 'fast-check'
import * as Y from 'yjs'
import { wall } from '../../../shared/notebook/body/walk.ts'
import { docOf } from './setup.ts'

/** One thing that a peer can put anywhere into a body, or do to it: sound, odd or hostile. */
export type Stroke = (body: Y.Text) => void

const words = fc.constantFrom(
  'x',
  'two words',
  '\n',
  '\t\r',
  '😀',
  '\ud83d',
  'é',
  '\u0000\u0001\u0002',
  `a${wall}b`,
  wall,
  wall + wall,
  '\ufffc',
  '\uffff\ufffe',
  '\u2028',
  'שלום',
)
const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom('h1', 'h2', 'bullet', 'check', 'number', 'quote', 'table', 'hologram'),
  fc.constantFrom(0, 1, 3, -1, 1.5, 1e9, Number.MAX_VALUE, true, false, null, 'yes', ''),
  fc.constantFrom(['t1', 'r1', 'c1'], ['t1'], [['t1']], { deep: { deeper: [1] } }),
  fc.constantFrom('https://example.org/', 'javascript:alert(1)', 'https://name:word@example.org/'),
)
const key = fc.constantFrom(
  ...['type', 'indent', 'checked', 'in', 'was', 'id', 'r:r1', 'c:c1', 'x:r1', 'align', '__proto__'],
)
const properties = fc.array(fc.tuple(key, value), { maxLength: 4 })
const looks = fc.dictionary(fc.constantFrom('bold', 'italic', 'code', 'link', 'highlight'), value, {
  minKeys: 1,
  maxKeys: 2,
})
const embed: fc.Arbitrary<() => unknown> = fc.oneof(
  properties.map((entries) => () => new Y.Map(entries)),
  fc.constantFrom(
    () => new Y.Map([['type', new Y.Text('nested')]]),
    () => new Y.Text('nested'),
    () => new Y.Array(),
    () => new Y.XmlElement('p'),
    () => new Y.XmlText(),
  ),
  fc
    .constantFrom<unknown>({ type: 'rule' }, { type: 'citation', of: 'x' }, {}, [], 'words', 7, {
      ['__proto__' as string]: 1,
    })
    .map((plain) => () => plain),
)

function within(body: Y.Text, share: number): number {
  return Math.floor(share * body.length)
}

const share = fc.double({ min: 0, max: 1, noNaN: true })

export const stroke: fc.Arbitrary<Stroke> = fc.oneof(
  fc.tuple(share, words).map(
    ([at, text]) =>
      (body: Y.Text) =>
        body.insert(within(body, at), text),
  ),
  fc.tuple(share, embed).map(
    ([at, make]) =>
      (body: Y.Text) =>
        body.insertEmbed(within(body, at), make() as object),
  ),
  fc.tuple(share, share, looks).map(
    ([at, length, set]) =>
      (body: Y.Text) =>
        body.format(within(body, at), within(body, length * (1 - at)), set),
  ),
  fc.tuple(share, share).map(
    ([at, length]) =>
      (body: Y.Text) =>
        body.delete(within(body, at), within(body, length * (1 - at) * 0.3)),
  ),
  fc.tuple(share, key, value).map(([at, name, to]) => (body: Y.Text) => {
    const maps: Y.Map<unknown>[] = []
    for (let item = body._start; item; item = item.right) {
      const { content } = item
      if (item.deleted || !(content instanceof Y.ContentType)) continue
      if (content.type instanceof Y.Map) maps.push(content.type)
    }
    maps[Math.floor(at * maps.length)]?.set(name, to)
  }),
)

/** Strokes as peers make them, some of them in one transaction. */
export const strokes: fc.Arbitrary<readonly (readonly Stroke[])[]> = fc.array(
  fc.array(stroke, { minLength: 1, maxLength: 3 }),
  { minLength: 1, maxLength: 30 },
)

/** Makes strokes in one transaction. */
export function make(body: Y.Text, act: readonly Stroke[]): void {
  docOf(body).transact(() => {
    for (const one of act) one(body)
  })
}
