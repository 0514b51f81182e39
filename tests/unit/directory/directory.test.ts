import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  askToBurn,
  confirmBurned,
  listDevice,
  withdrawBurnRequest,
} from '../../../shared/directory/ask-to-burn.ts'
import { signBurnWord } from '../../../shared/directory/burn-word.ts'
import { createWorkshop, setPolicy } from '../../../shared/directory/create-workshop.ts'
import { type Directory, marksNeededBy } from '../../../shared/directory/directory.ts'
import { createDirectoryReader } from '../../../shared/directory/directory-reader.ts'
import {
  addGroup,
  changeGroup,
  moveGroup,
  removeGroup,
  replaceGroupKey,
} from '../../../shared/directory/edit-groups.ts'
import { signPolicy, type WorkshopPolicy } from '../../../shared/directory/policy.ts'
import { readDirectory } from '../../../shared/directory/read-directory.ts'
import { readBurned } from '../../../shared/directory/read-receipts.ts'
import { receiptKey } from '../../../shared/directory/receipt.ts'
import { accessFrom } from '../../../shared/keys/access.ts'
import { grant } from '../../../shared/keys/grant.ts'
import { derive, newOrganizerSecret } from '../../../shared/keys/keys.ts'
import type { SigningKey } from '../../../shared/keys/signing.ts'
import { seededBytes } from './kit.ts'

const facts = {
  title: 'Whose platforms?',
  dates: { from: '2026-11-20', to: '2026-11-21' },
  rule: 'chatham-house',
} as const

function setup() {
  const random = seededBytes()
  const secrets = { role: 'organizer', organizer: newOrganizerSecret(random) } as const
  const access = accessFrom(secrets)
  const doc = new Y.Doc()
  createWorkshop(doc, access, facts, { marksNeeded: 2, retainDays: 30 })
  const read = () => readDirectory(doc, access.trust)
  const add = (name: string) =>
    addGroup(doc, access, read(), { name, question: `Why ${name}?` }, random)
  return { random, secrets, access, doc, read, add }
}

function policyOf(directory: Directory): WorkshopPolicy {
  if (!directory.policy) throw new Error('it was signed')
  return directory.policy
}

describe('the directory', () => {
  test('a new workshop reads as it was made', () => {
    const { read, add } = setup()
    const ids = ['Arts', 'Data', 'Care'].map(add)
    expect(read()).toMatchObject({
      ...facts,
      policy: { version: 1, marksNeeded: 2, retainDays: 30, lastDay: '2026-11-21' },
      groups: [
        { id: ids[0], name: 'Arts', question: 'Why Arts?', generation: 0 },
        { id: ids[1], name: 'Data' },
        { id: ids[2], name: 'Care' },
      ],
    })
  })

  test('groups move, are renamed and taken off the list', () => {
    const { doc, access, read, add } = setup()
    const [arts, data, care] = ['Arts', 'Data', 'Care'].map(add)
    if (!(arts && data && care)) throw new Error('three were made')
    moveGroup(doc, access, read(), care, arts)
    moveGroup(doc, access, read(), arts, undefined)
    changeGroup(doc, access, read(), data, { name: 'Records' })
    expect(read().groups.map((group) => group.name)).toEqual(['Care', 'Records', 'Arts'])
    removeGroup(doc, access, read(), data)
    expect(read().groups.map((group) => group.name)).toEqual(['Care', 'Arts'])
  })

  test('the reader gives the same snapshot until something changes', () => {
    const { doc, access, add } = setup()
    const reader = createDirectoryReader(doc, access.trust)
    let calls = 0
    reader.subscribe(() => calls++)
    const before = reader.current()
    expect(reader.current()).toBe(before)
    const id = add('Arts')
    changeGroup(doc, access, reader.current(), id, { name: 'Crafts' })
    expect(calls).toBe(2)
    expect(reader.current().groups[0]?.name).toBe('Crafts')
    reader.destroy()
  })
})

describe('P1, D4: only the organizer decides how many marks clear a wording', () => {
  test('an unsigned policy, or one that somebody else signed, counts for nothing', () => {
    const { doc, read, random } = setup()
    const cheap = { version: 9, marksNeeded: 1, retainDays: undefined, lastDay: undefined }
    const map = doc.getMap('workshop')
    map.set('policy', cheap)
    expect(marksNeededBy(read())).toBe(Number.POSITIVE_INFINITY)
    map.set('policy', signPolicy(random(32) as SigningKey, cheap))
    expect(marksNeededBy(read())).toBe(Number.POSITIVE_INFINITY)
    map.delete('policy')
    expect(marksNeededBy(read())).toBe(Number.POSITIVE_INFINITY)
  })

  test('a signed policy that was changed afterwards counts for nothing', () => {
    const { doc, read } = setup()
    const map = doc.getMap('workshop')
    for (const change of [{ marksNeeded: 1 }, { retainDays: 0 }, { lastDay: '2020-01-01' }]) {
      const signed = map.get('policy') as object
      map.set('policy', { ...signed, ...change })
      expect(read().policy).toBeUndefined()
      map.set('policy', signed)
      expect(read().policy).toBeDefined()
    }
  })

  test('a cheaper policy that the organizer once signed does not come back', () => {
    const { doc, access } = setup()
    const reader = createDirectoryReader(doc, access.trust)
    const old = doc.getMap('workshop').get('policy')
    setPolicy(doc, access, { ...policyOf(reader.current()), version: 2, marksNeeded: 3 })
    const { policy } = reader.current()
    expect(marksNeededBy(reader.current())).toBe(3)
    doc.getMap('workshop').set('policy', old)
    expect(marksNeededBy(reader.current())).toBe(3)
    expect(marksNeededBy(readDirectory(doc, access.trust, { policy }))).toBe(3)
  })

  test('neither a facilitator nor a participant can sign one', () => {
    const { doc, secrets } = setup()
    for (const wanted of [{ role: 'facilitator' }, { role: 'participant', groups: [] }] as const) {
      const handed = grant(secrets, wanted)
      if (!handed) throw new Error('the organizer can grant everything')
      const policy = { version: 2, marksNeeded: 1, retainDays: undefined, lastDay: undefined }
      expect(() => setPolicy(doc, accessFrom(handed), policy)).toThrow()
    }
  })

  test.each([0, -1, 1.5, 51, Number.NaN, Number.POSITIVE_INFINITY])(
    'no policy asks for %d marks',
    (count) => {
      const { doc, access } = setup()
      const policy = { version: 2, marksNeeded: count, retainDays: undefined, lastDay: undefined }
      expect(() => setPolicy(doc, access, policy)).toThrow(RangeError)
    },
  )
})

describe('a group moves to another key only on a facilitator’s word', () => {
  test('each replacement counts one up', () => {
    const { doc, access, read, add } = setup()
    const group = add('Arts')
    expect(replaceGroupKey(doc, access, read(), group)).toBe(1)
    expect(replaceGroupKey(doc, access, read(), group)).toBe(2)
    expect(read().groups[0]?.generation).toBe(2)
  })

  test('nobody but facilitators and the organizer can say so', () => {
    const { doc, secrets, read, add } = setup()
    const group = add('Arts')
    const handed = grant(secrets, { role: 'participant', groups: [{ group, generation: 0 }] })
    if (!handed) throw new Error('the organizer can grant everything')
    expect(() => replaceGroupKey(doc, accessFrom(handed), read(), group)).toThrow()
    const helper = grant(secrets, { role: 'facilitator' })
    if (!helper) throw new Error('the organizer can grant everything')
    replaceGroupKey(doc, accessFrom(helper), read(), group)
    expect(read().groups[0]?.generation).toBe(1)
  })
})

describe('asking everybody to burn', () => {
  test('the organizer sees who confirmed this request, and who was not reached', () => {
    const { doc, access, read, random } = setup()
    const keys = [1, 2, 3].map(() => receiptKey(random(32)))
    for (const key of keys) listDevice(doc, key)
    askToBurn(doc, access, read())
    const request = read().burnRequest
    if (!(request && keys[1])) throw new Error('it was asked')
    confirmBurned(doc, keys[1], request)
    expect(read().devices).toEqual(keys.map(({ tag }) => tag).sort())
    expect(readBurned(doc, read().devices, request)).toEqual([keys[1].tag])
    withdrawBurnRequest(doc, access, read())
    expect(read().burnRequest).toBeUndefined()
    askToBurn(doc, access, read())
    expect(read().burnRequest).toEqual({ serial: 3 })
    expect(readBurned(doc, read().devices, { serial: 3 })).toEqual([])
  })

  test('nobody but the organizer can ask, or take it back', () => {
    const { doc, secrets, read, random } = setup()
    const handed = grant(secrets, { role: 'facilitator' })
    if (handed?.role !== 'facilitator') throw new Error('the organizer can grant everything')
    expect(() => askToBurn(doc, accessFrom(handed), read())).toThrow()
    expect(() => withdrawBurnRequest(doc, accessFrom(handed), read())).toThrow()
    for (const key of [random(32), derive(handed.facilitator, 'organizer-signing')]) {
      doc.getMap('burn').set('word', signBurnWord(key as SigningKey, { serial: 1, asked: true }))
      expect(read().burnRequest).toBeUndefined()
    }
  })
})

test('reading is total: whatever a participant writes into the directory, it reads', () => {
  const roots = ['workshop', 'burn', 'devices', 'burned'] as const
  const names = ['facts', 'policy', 'groups', 'word', 'g1', 'g1/1', '__proto__', '']
  const rubbish = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.uint8Array())
  const writes = fc.array(
    fc.tuple(fc.constantFrom(...roots), fc.constantFrom(...names), rubbish, fc.boolean()),
  )
  fc.assert(
    fc.property(writes, (list) => {
      const { doc, read } = setup()
      for (const [root, name, value, nested] of list) {
        const inner = new Y.Map<unknown>([
          ['text', value],
          ['signature', value],
        ])
        doc.getMap(root).set(name, nested ? inner : value)
      }
      const directory = read()
      expect(directory.groups.every((group) => typeof group.name === 'string')).toBe(true)
    }),
    { numRuns: 50 },
  )
})
