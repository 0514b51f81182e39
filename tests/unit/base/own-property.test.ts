import { expect, test } from 'vitest'
import { ownProperty } from '../../../shared/base/own-property.ts'

test('D7: of what a peer wrote only what it has of its own counts, and nothing that it was given as a prototype', () => {
  const inherited = Object.create({ fingerprint: 'a' }) as object
  const named = JSON.parse('{ "__proto__": { "fingerprint": "a" } }') as object
  const assigned = {}
  Object.setPrototypeOf(assigned, { fingerprint: 'a' })
  for (const value of [inherited, named, assigned, undefined, null, 'text', 7, []])
    expect(ownProperty(value, 'fingerprint')).toBeUndefined()
  for (const name of ['toString', 'constructor', '__proto__'])
    expect(ownProperty({}, name)).toBeUndefined()
  expect(ownProperty({ fingerprint: 'a' }, 'fingerprint')).toBe('a')
})
