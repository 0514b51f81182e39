import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Membership, newMembership } from '../../../renderer/vault/keyring/membership.ts'
import {
  decodeMemberships,
  encodeMemberships,
} from '../../../renderer/vault/keyring/membership-codec.ts'
import { handedGenerations, withSigned } from '../../../renderer/vault/keyring/with-signed.ts'
import { createWorkshop, describeWorkshop } from '../../../shared/directory/create-workshop.ts'
import { createDirectoryReader } from '../../../shared/directory/directory-reader.ts'
import {
  addGroup,
  changeGroup,
  removeGroup,
  replaceGroupKey,
} from '../../../shared/directory/edit-groups.ts'
import {
  type GroupWord,
  groupWordsText,
  mergeGroupWords,
  signGroupWords,
} from '../../../shared/directory/group-words.ts'
import { maxGroups, maxGroupWords } from '../../../shared/directory/limits.ts'
import { readDirectory } from '../../../shared/directory/read-directory.ts'
import { repeatWords } from '../../../shared/directory/repeat-words.ts'
import { maxInviteGroups } from '../../../shared/invite/invite.ts'
import { encodeInvite } from '../../../shared/invite/invite-payload.ts'
import { accessFrom } from '../../../shared/keys/access.ts'
import { grant } from '../../../shared/keys/grant.ts'
import { type DocKey, newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { signText } from '../../../shared/keys/signed-text.ts'
import type { SigningKey } from '../../../shared/keys/signing.ts'
import { defaultLimits } from '../../../shared/meeting-point/limits.ts'
import { draftGroup } from '../../../shared/notebook/draft/draft-group.ts'
import { group, seededBytes } from './kit.ts'

/* Everybody in the workshop can write to the directory. */

function setup() {
  const random = seededBytes()
  const secrets = { role: 'organizer', organizer: newOrganizerSecret(random) } as const
  const access = accessFrom(secrets)
  const doc = new Y.Doc()
  const facts = { title: 'W', dates: { from: undefined, to: undefined }, rule: 'chatham-house' }
  createWorkshop(doc, access, facts as never, { marksNeeded: 2, retainDays: undefined })
  const read = () => readDirectory(doc, access.trust)
  const add = (name: string) => addGroup(doc, access, read(), { name, question: 'Why?' }, random)
  const ids = ['Arts', 'Data', 'Care'].map(add)
  const membership = newMembership({ secrets, meetingPoints: [] }, random)
  return { random, secrets, access, doc, read, add, ids, membership }
}

function signer({ access }: Pick<ReturnType<typeof setup>, 'access'>): SigningKey {
  if (!access.signs.facilitators) throw new Error('the organizer signs for facilitators')
  return access.signs.facilitators
}

/** The keyring's copy of a membership: what a device knows when it starts again. */
function keptOf(membership: Membership): Membership {
  const read = decodeMemberships(encodeMemberships([membership]))
  const [kept] = read.ok ? read.memberships : []
  if (!kept) throw new Error('the keyring reads what it writes')
  return kept
}

const names = ({ groups }: { groups: readonly { name: string }[] }) => groups.map((g) => g.name)

describe('P6: nobody but facilitators deletes, floods or renames the groups', () => {
  const vandals: Record<string, (workshop: Y.Map<unknown>, first: unknown) => void> = {
    'takes them away': (workshop) => workshop.delete('groups'),
    'brings back an earlier list': (workshop, first) => workshop.set('groups', first),
    'writes an empty list': (workshop) =>
      workshop.set('groups', { text: '{"format":1,"groups":[]}', signature: new Uint8Array(64) }),
    'changes what was signed': (workshop) => {
      const signed = workshop.get('groups') as { text: string; signature: Uint8Array }
      workshop.set('groups', { ...signed, text: signed.text.replaceAll('Care', 'Evil') })
    },
    'signs their own': (workshop) => {
      const text = groupWordsText([])
      workshop.set('groups', signGroupWords(seededBytes(9)(32) as SigningKey, text))
    },
    'writes what is no text': (workshop) => workshop.set('groups', { text: { toString: 1 } }),
  }

  test.each(Object.keys(vandals))('who %s: open, started again, and put back', (vandal) => {
    const { access, doc, read, ids, membership } = setup()
    const workshop = doc.getMap('workshop')
    const first = workshop.get('groups')
    const reader = createDirectoryReader(doc, access.trust)
    const [arts] = ids
    if (!arts) throw new Error('it was made')
    changeGroup(doc, access, reader.current(), arts, { name: 'Crafts' })
    replaceGroupKey(doc, access, reader.current(), arts)
    const before = reader.current().groups
    expect(before).toMatchObject([{ name: 'Crafts', generation: 1 }, {}, {}])
    const kept = keptOf(withSigned(membership, reader.current()) ?? membership)

    vandals[vandal]?.(workshop, first)
    expect(reader.current().groups, 'open').toEqual(before)
    const restarted = createDirectoryReader(doc, access.trust, kept.seen)
    expect(restarted.current().groups, 'started again').toEqual(before)
    expect(withSigned(kept, restarted.current()), 'nothing new').toBeUndefined()

    const participant = {
      trust: access.trust,
      signs: { organizer: undefined, facilitators: undefined },
    }
    const vandalized = workshop.get('groups')
    repeatWords(doc, participant, restarted.current())
    expect(workshop.get('groups'), 'not everybody at once').toBe(vandalized)
    repeatWords(doc, access, restarted.current())
    expect(read().groups, 'who joins now').toEqual(before)
    const state = Y.encodeStateVector(doc)
    repeatWords(doc, access, restarted.current())
    expect(Y.encodeStateVector(doc), 'said once').toEqual(state)
  })

  test('a heap of groups that are none is neither opened nor looked at', () => {
    const { doc, read, ids } = setup()
    doc.transact(() => {
      for (let n = 0; n < 20_000; n++) {
        const fake = { name: `fake ${n}`, order: '', signature: new Uint8Array(64).fill(n) }
        doc.getMap('groups').set(`x${n}`, new Y.Map(Object.entries(fake)))
        doc.getMap('workshop').set(`x${n}`, fake)
      }
    })
    const start = performance.now()
    expect(read().groups.map(({ id }) => id)).toEqual(ids)
    // One signature is checked for all of them.
    expect(performance.now() - start).toBeLessThan(500)
  })

  test('nor can anybody else say what the workshop is called, its days and its rule', () => {
    const { access, doc, read, membership } = setup()
    const workshop = doc.getMap('workshop')
    const kept = keptOf(withSigned(membership, read()) ?? membership)
    for (const forged of ['Evil', { title: 'Evil' }, undefined]) {
      workshop.set('title', 'Evil')
      workshop.set('facts', forged)
      expect(readDirectory(doc, access.trust, kept.seen)).toMatchObject({ title: 'W' })
      expect(read().title).toBe('')
    }
    repeatWords(doc, access, readDirectory(doc, access.trust, kept.seen))
    expect(read().title).toBe('W')
    describeWorkshop(doc, access, read(), { ...read(), title: 'Wide' })
    expect(read().title).toBe('Wide')
  })

  test('P3: an earlier list turns no device back from the key that it was handed since', () => {
    const { access, doc, read, ids, membership } = setup()
    const [arts, data] = ids
    if (!(arts && data)) throw new Error('they were made')
    const handed = handedGenerations({
      ...membership,
      secrets: {
        ...{ role: 'participant', directory: access.directory, trust: access.trust },
        groups: [2, 3, 1].map((generation) => ({
          ...{ group: arts, generation, signature: new Uint8Array(64) },
          key: access.groupKey(arts, generation) as DocKey,
        })),
      },
    })
    const seen = { generations: handed }
    const generations = () =>
      readDirectory(doc, access.trust, seen).groups.map(({ generation }) => generation)
    expect(generations()).toEqual([3, 0, 0])
    for (let n = 0; n < 4; n++) replaceGroupKey(doc, access, read(), arts)
    expect(generations()).toEqual([4, 0, 0])
    const reader = createDirectoryReader(doc, access.trust, seen)
    expect(reader.current().groups[0]?.generation).toBe(4)
  })

  test('a group that was taken off the list does not come back with an earlier list', () => {
    const { access, doc, read, ids } = setup()
    const workshop = doc.getMap('workshop')
    const first = workshop.get('groups')
    const reader = createDirectoryReader(doc, access.trust)
    const [, data] = ids
    if (!data) throw new Error('it was made')
    removeGroup(doc, access, reader.current(), data)
    expect(names(reader.current())).toEqual(['Arts', 'Care'])
    workshop.set('groups', first)
    expect(names(reader.current())).toEqual(['Arts', 'Care'])
    repeatWords(doc, access, reader.current())
    expect(names(read())).toEqual(['Arts', 'Care'])
  })

  test('D5: no group can pass for the draft', () => {
    const word = { id: draftGroup, version: 1, name: 'A', question: '', order: '', generation: 0 }
    expect(() => groupWordsText([word])).toThrow(RangeError)
  })

  test('what a newer app signed is said to be newer, and is not written over', () => {
    const context = setup()
    const { access, doc, read, membership, ids } = context
    const kept = keptOf(withSigned(membership, read()) ?? membership)
    const text = JSON.stringify({ format: 2, groups: 'in another way' })
    const newer = signGroupWords(signer(context), text)
    doc.getMap('workshop').set('groups', newer)
    const known = readDirectory(doc, access.trust, kept.seen)
    expect(known).toMatchObject({ newer: true, groups: ids.map((id) => ({ id })) })
    repeatWords(doc, access, known)
    expect(doc.getMap('workshop').get('groups')).toBe(newer)
    // Only facilitators' apps can be newer ones: nobody else keeps the others from putting back.
    doc.getMap('workshop').set('groups', { text, signature: new Uint8Array(64) })
    repeatWords(doc, access, known)
    expect(read().groups).toHaveLength(3)
  })

  test('nor is what a newer app of the organizer’s said of the workshop', () => {
    const { access, doc, read } = setup()
    const known = read()
    const organizer = access.signs.organizer
    if (!organizer) throw new Error('the organizer signs')
    const newer = signText(
      organizer,
      { label: 'workshop', format: 2, parse: () => undefined },
      '{"format":2}',
    )
    doc.getMap('workshop').set('facts', newer)
    expect(readDirectory(doc, access.trust, known)).toMatchObject({ newer: true, title: 'W' })
    repeatWords(doc, access, known)
    expect(doc.getMap('workshop').get('facts')).toBe(newer)
  })
})

test('P2: the names and questions of the directory are read as people see them', () => {
  const { access, doc, read, ids } = setup()
  const [arts] = ids
  if (!arts) throw new Error('it was made')
  const change = { name: 'Fe\u00adeds\u202e', question: 'Wh\u200by?' }
  changeGroup(doc, access, read(), arts, change)
  describeWorkshop(doc, access, read(), { ...read(), title: 'Wi\u{e0041}de' })
  expect(read().title).toBe('Wide')
  expect(read().groups[0]).toMatchObject({ name: 'Feeds', question: 'Why?' })
})

describe('P6: what two facilitators said of the groups without having met stands, both of it', () => {
  test('on every device, whichever it saw first', () => {
    const { access, doc, read, random, ids } = setup()
    const [arts, data] = ids
    if (!(arts && data)) throw new Error('they were made')
    const start = read()
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const [here, there] = [doc, other].map((one) => createDirectoryReader(one, access.trust))
    if (!(here && there)) throw new Error('there are two')
    addGroup(doc, access, start, { name: 'Feeds', question: '' }, random)
    replaceGroupKey(doc, access, here.current(), arts)
    addGroup(other, access, start, { name: 'Tools', question: '' }, random)
    changeGroup(other, access, there.current(), data, { name: 'Records' })
    for (const reader of [here, there]) reader.current()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    for (const [one, reader] of [
      [doc, here],
      [other, there],
    ] as const)
      repeatWords(one, access, reader.current())
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const late = readDirectory(other, access.trust)
    expect(names(late).toSorted()).toEqual(['Arts', 'Care', 'Feeds', 'Records', 'Tools'])
    expect(late.groups.find(({ id }) => id === arts)?.generation).toBe(1)
    expect(readDirectory(doc, access.trust).groups).toEqual(late.groups)
    expect(here.current().groups).toEqual(there.current().groups)
  })

  const word = fc.record<GroupWord>({
    id: fc.constantFrom('a', 'b', 'c').map(group),
    version: fc.integer({ min: 1, max: 3 }),
    name: fc.constantFrom('x', 'y'),
    question: fc.constant(''),
    order: fc.constantFrom('a0', 'a1'),
    generation: fc.integer({ min: 0, max: 2 }),
    removed: fc.boolean(),
  })
  const words = fc.uniqueArray(word, { selector: ({ id }) => id })

  test('in any order and grouping, and twice as once', () => {
    fc.assert(
      fc.property(words, words, words, (a, b, c) => {
        const all = mergeGroupWords(mergeGroupWords(a, b), c)
        const text = groupWordsText(mergeGroupWords([], all))
        const same = [
          mergeGroupWords(a, mergeGroupWords(b, c)),
          mergeGroupWords(mergeGroupWords(c, b), a),
          mergeGroupWords(all, b),
        ]
        for (const one of same) expect(groupWordsText(mergeGroupWords([], one))).toBe(text)
        expect(mergeGroupWords(all, b)).toBe(all)
      }),
    )
  })
})

describe('P6: the limits agree with each other', () => {
  /** A room's own, and the device's own in it (`renderer/sync/y-webrtc/provider.ts`). */
  const topicsPerRoom = 2
  /** The directory, the draft and the interviews. */
  const otherRooms = 3

  test('all groups of two workshops at once are less than what a meeting point takes', () => {
    const topics = 2 * (maxGroups + otherRooms) * topicsPerRoom
    expect(topics).toBeLessThanOrEqual(defaultLimits.maxTopicsPerConnection)
  })

  test('no more are opened than fit, nor words on more remembered, whatever program a facilitator signs with', () => {
    const context = setup()
    const { doc, read } = context
    const signed = (count: number) => {
      const groups = Array.from({ length: count }, (_, n) => ({
        ...{ id: group(`g${n}`), version: 1, name: `${n}`, question: '', order: 'a0' },
        generation: 0,
      }))
      const text = JSON.stringify({ format: 1, groups })
      doc.getMap('workshop').set('groups', signGroupWords(signer(context), text))
      return groups
    }
    signed(maxGroups + 1)
    expect(read().groups).toHaveLength(maxGroups)
    expect(read().groupWords).toHaveLength(maxGroups + 1)
    const tooMany = signed(maxGroupWords + 1)
    expect(read().groupWords).toEqual([])
    expect(() => groupWordsText(tooMany)).toThrow(RangeError)
  })

  test('a workshop with all its groups can be made, signed and handed on, and takes no more', () => {
    const { random, secrets, access, doc, read, add } = setup()
    const template = Array.from({ length: 20 }, () => 'x'.repeat(200))
    for (let n = 3; n < maxGroups; n++)
      addGroup(
        doc,
        access,
        read(),
        { name: 'n'.repeat(200), question: 'q'.repeat(2000), template },
        random,
      )
    expect(read().groups).toHaveLength(maxGroups)
    expect(() => add('One more')).toThrow(RangeError)
    expect(maxInviteGroups).toBeGreaterThanOrEqual(maxGroups)
    const groups = read().groups.map(({ id, generation }) => ({ group: id, generation }))
    const all = grant(secrets, { role: 'participant', groups })
    if (!all) throw new Error('the organizer can grant everything')
    expect(encodeInvite({ secrets: all, meetingPoints: [] })).toMatch(/^[\w-]+$/)
  })
})
