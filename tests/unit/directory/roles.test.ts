import { bytesToHex } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeInvite, encodeInvite } from '../../../shared/invite/invite-payload.ts'
import { type Access, accessFrom, type RoleSecrets } from '../../../shared/keys/access.ts'
import { bundleKey, roomPassword, roomTopic } from '../../../shared/keys/doc-keys.ts'
import { type Grant, grant } from '../../../shared/keys/grant.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { group, seededBytes } from './kit.ts'

const groups = ['g1', 'g2', 'g3', 'g4'].map(group)
const generations = [0, 1, 2]

/** Who was handed what by whom: a random tree, each grant made out of one that was made before. */
const trees = fc.record({
  seed: fc.integer(),
  grants: fc.array(
    fc.record({
      by: fc.nat(),
      wanted: fc.oneof(
        fc.constant<Grant>({ role: 'organizer' }),
        fc.constant<Grant>({ role: 'facilitator' }),
        fc.record({
          role: fc.constant('participant' as const),
          groups: fc.uniqueArray(
            fc.record({
              group: fc.constantFrom(...groups),
              generation: fc.constantFrom(...generations),
            }),
            { maxLength: 4, selector: (at) => `${at.group}/${at.generation}` },
          ),
        }),
      ),
    }),
    { maxLength: 12 },
  ),
})

/** The documents that the workshop has, by name. */
function documents(access: Access): Map<string, string> {
  const found = new Map([['directory', bytesToHex(access.directory)]])
  if (access.draft) found.set('draft', bytesToHex(access.draft))
  for (const id of groups)
    for (const generation of generations) {
      const key = access.groupKey(id, generation)
      if (key) found.set(`${id}/${generation}`, bytesToHex(key))
    }
  return found
}

function expected(wanted: Grant): string[] {
  const all = groups.flatMap((id) => generations.map((generation) => `${id}/${generation}`))
  return wanted.role === 'participant'
    ? ['directory', ...wanted.groups.map((at) => `${at.group}/${at.generation}`)]
    : ['directory', 'draft', ...all]
}

interface Handed {
  readonly wanted: Grant
  readonly secrets: RoleSecrets
}

function handOut(tree: { seed: number; grants: readonly { by: number; wanted: Grant }[] }) {
  const organizer = newOrganizerSecret(seededBytes(tree.seed))
  const first: Handed = { wanted: { role: 'organizer' }, secrets: { role: 'organizer', organizer } }
  const people: Handed[] = [first]
  const refused: { by: Handed; wanted: Grant }[] = []
  for (const { by, wanted } of tree.grants) {
    const giver = people[by % people.length] ?? first
    const secrets = grant(giver.secrets, wanted)
    const travelled = secrets && decodeInvite(encodeInvite({ secrets, meetingPoints: [] }))
    if (travelled?.ok) people.push({ wanted, secrets: travelled.invite.secrets })
    else refused.push({ by: giver, wanted })
  }
  return { people, refused, whole: documents(accessFrom(first.secrets)) }
}

describe('for random trees of roles', () => {
  test('each invite opens exactly its documents, with the keys that everybody else has', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const { people, whole } = handOut(tree)
        for (const { wanted, secrets } of people) {
          const opened = documents(accessFrom(secrets))
          expect([...opened.keys()].sort()).toEqual(expected(wanted).sort())
          for (const [name, key] of opened) expect(key).toBe(whole.get(name))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('nobody hands on more than they hold', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        for (const { by, wanted } of handOut(tree).refused) {
          const held = documents(accessFrom(by.secrets))
          const reaches =
            expected(wanted).every((name) => held.has(name)) && wanted.role === 'participant'
          const above =
            wanted.role !== 'participant' &&
            ['participant', 'facilitator', 'organizer'].indexOf(wanted.role) >
              ['participant', 'facilitator', 'organizer'].indexOf(by.secrets.role)
          expect(reaches || !(above || wanted.role === 'participant')).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('no key derives upwards: a participant’s bytes hold no secret of anybody above', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const { people, whole } = handOut(tree)
        for (const { wanted, secrets } of people) {
          if (wanted.role !== 'participant') continue
          const invite = encodeInvite({ secrets, meetingPoints: [] })
          const bytes = Buffer.from(invite, 'base64url').toString('hex')
          const above = people.flatMap((person): Uint8Array[] =>
            person.secrets.role === 'organizer'
              ? [person.secrets.organizer]
              : person.secrets.role === 'facilitator'
                ? [person.secrets.facilitator]
                : [],
          )
          for (const secret of above) expect(bytes).not.toContain(bytesToHex(secret))
          for (const [name, key] of whole)
            expect(bytes.includes(key)).toBe(expected(wanted).includes(name))
        }
      }),
      { numRuns: 60 },
    )
  })
})

test('P3: no two topics of a workshop share anything that links them', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const organizer = newOrganizerSecret(seededBytes(seed))
      const access = accessFrom({ role: 'organizer', organizer })
      const keys = groups.flatMap((id) => generations.map((n) => access.groupKey(id, n)))
      const all = [access.directory, access.draft, ...keys].flatMap((key) => key ?? [])
      const seen = all.flatMap((key) => [
        roomTopic(key),
        roomPassword(key),
        bytesToHex(bundleKey(key)),
      ])
      expect(new Set(seen).size).toBe(seen.length)
      // Four bytes in common would be one chance in 2^32 for each of a few hundred pairs.
      const heads = all.flatMap((key) => [roomTopic(key).slice(0, 8), roomTopic(key).slice(-8)])
      expect(new Set(heads).size).toBe(heads.length)
    }),
    { numRuns: 20 },
  )
})
