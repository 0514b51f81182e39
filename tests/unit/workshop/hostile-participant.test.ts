import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { policyToEdit } from '../../../renderer/features/settings/policy-to-edit.ts'
import { newMembership } from '../../../renderer/vault/keyring/membership.ts'
import { knownGenerations, remember } from '../../../renderer/vault/keyring/remember.ts'
import { draftGroup } from '../../../shared/notebook/draft/draft-group.ts'
import { accessFrom } from '../../../shared/workshop/access.ts'
import { createWorkshop, setPolicy } from '../../../shared/workshop/create-workshop.ts'
import { createDirectoryReader } from '../../../shared/workshop/directory-reader.ts'
import {
  addGroup,
  repeatGenerations,
  replaceGroupKey,
} from '../../../shared/workshop/edit-groups.ts'
import { maxGeneration } from '../../../shared/workshop/generation.ts'
import { newOrganizerSecret } from '../../../shared/workshop/keys.ts'
import { readDirectory } from '../../../shared/workshop/read-directory.ts'
import { seededBytes } from './kit.ts'

/* Everybody in the workshop can write to the directory; so can whoever found a lost phone. */

function setup() {
  const random = seededBytes()
  const secrets = { role: 'organizer', organizer: newOrganizerSecret(random) } as const
  const access = accessFrom(secrets)
  const doc = new Y.Doc()
  const facts = { title: 'W', dates: { from: undefined, to: undefined } } as const
  const rule = 'chatham-house'
  createWorkshop(doc, access, { ...facts, rule }, { marksNeeded: 2, retainDays: 30 })
  const read = () => readDirectory(doc, access.trust)
  const add = (name: string) => addGroup(doc, read(), { name, question: '' }, random)
  const membership = newMembership({ secrets, meetingPoints: [] }, random)
  return { access, doc, read, add, membership }
}

test('P3: taking away the word that a key was replaced leads nobody back to the old key', () => {
  const { access, doc, read, add, membership } = setup()
  const arts = add('Arts')
  const reader = createDirectoryReader(doc, access.trust)
  replaceGroupKey(doc, access, read(), arts)
  expect(reader.current().groups[0]?.generation).toBe(1)
  const remembered = remember(membership, reader.current())
  expect(remembered?.generationsSeen).toEqual([[arts, 1]])

  doc.getMap('generations').delete(`${arts}/1`)
  expect(reader.current().groups[0]?.generation, 'while it is open').toBe(1)
  const generations = new Map(remembered?.generationsSeen)
  const tomorrow = createDirectoryReader(doc, access.trust, { generations })
  expect(tomorrow.current().groups[0]?.generation, 'opened again').toBe(1)
  expect(remember(remembered ?? membership, tomorrow.current())).toBeUndefined()

  repeatGenerations(doc, access, tomorrow.current())
  expect(read().groups[0]?.generation, 'who joins now').toBe(1)
  const before = Y.encodeStateVector(doc)
  repeatGenerations(doc, access, tomorrow.current())
  expect(Y.encodeStateVector(doc), 'said once').toEqual(before)
})

test('P3: who was invited under the new key needs no directory to know that it is in use', () => {
  const { access, doc, read, add } = setup()
  const arts = add('Arts')
  replaceGroupKey(doc, access, read(), arts)
  const key = access.groupKey(arts, 1)
  if (!key) throw new Error('the organizer has every key')
  const { directory, trust } = access
  const groups = [{ group: arts, generation: 1, key }]
  const secrets = { role: 'participant', directory, trust, groups } as const
  const invited = newMembership({ secrets, meetingPoints: [] }, seededBytes(2))
  doc.getMap('generations').delete(`${arts}/1`)
  const generations = knownGenerations(invited)
  expect(readDirectory(doc, trust, { generations }).groups[0]?.generation).toBe(1)
})

test('P6: a heap of claims about keys does not stop the app', { timeout: 20_000 }, () => {
  const { access, doc, read, add } = setup()
  const arts = add('Arts')
  replaceGroupKey(doc, access, read(), arts)
  const claims = doc.getMap('generations')
  doc.transact(() => {
    for (let n = 2; n <= maxGeneration; n++) {
      claims.set(`${arts}/${n}`, { signature: new Uint8Array(64).fill(n) })
      for (const other of ['0', '00', '000']) {
        claims.set(`${arts}/${other}${n}`, { signature: new Uint8Array(64).fill(n) })
      }
    }
  })
  const start = performance.now()
  expect(read().groups[0]?.generation).toBe(1)
  expect(performance.now() - start).toBeLessThan(1500)
})

test('D5: no group can pass for the draft', () => {
  const { doc, read, add } = setup()
  add('Arts')
  doc.getMap('groups').set(draftGroup, new Y.Map([['name', 'Arts']]))
  expect(read().groups.map((group) => group.id)).not.toContain(draftGroup)
})

test('D4: the organizer can sign anew where somebody took the policy away or brought back an older one', () => {
  const { access, doc } = setup()
  const reader = createDirectoryReader(doc, access.trust)
  const first = doc.getMap('workshop').get('policy')
  const edited = policyToEdit(reader.current().policy, 0)
  setPolicy(doc, access, { ...edited, version: edited.version + 1, marksNeeded: 3 })
  expect(reader.current().policy).toMatchObject({ version: 2, marksNeeded: 3 })
  for (const vandal of [undefined, first]) {
    const seen = reader.current().policy?.version ?? 0
    if (vandal) doc.getMap('workshop').set('policy', vandal)
    else doc.getMap('workshop').delete('policy')
    expect(reader.current().policy).toBeUndefined()
    const anew = policyToEdit(reader.current().policy, seen)
    setPolicy(doc, access, { ...anew, version: anew.version + 1 })
    expect(reader.current().policy).toMatchObject({ version: seen + 1, marksNeeded: 2 })
  }
})

test('P6: what a notebook starts with is believed from facilitators only, and for its own group', () => {
  const { access, doc, read, add } = setup()
  const random = seededBytes()
  const signer = access.signs.facilitators
  if (!signer) throw new Error('the organizer signs for facilitators')
  const titles = ['What does it take?', 'Key points']
  const words = { name: 'Arts', question: '', template: { titles, signer } }
  const arts = addGroup(doc, read(), words, random)
  const other = add('Other')
  const templates = () => new Map(read().groups.map(({ id, template }) => [id, template]))
  expect(templates().get(arts)).toEqual(titles)

  const groups = doc.getMap<Y.Map<unknown>>('groups')
  const signed = groups.get(arts)?.get('template')
  groups.get(other)?.set('template', signed)
  expect(templates().get(other), 'another group’s').toBeUndefined()
  groups.get(arts)?.set('template', { ...(signed as object), titles: [...titles, 'Nonsense'] })
  expect(templates().get(arts), 'changed').toBeUndefined()
  groups.get(arts)?.set('template', ['Nonsense'])
  expect(templates().get(arts), 'unsigned').toBeUndefined()
})
