import { randomBytes } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { describe, expect, it } from 'vitest'
import { accessFrom } from '../../../shared/keys/access.ts'
import { areFourWords, fourWords } from '../../../shared/keys/four-words.ts'
import { grant } from '../../../shared/keys/grant.ts'
import { type DocKey, newOrganizerSecret } from '../../../shared/keys/keys.ts'
import type { PublicKey } from '../../../shared/keys/signing.ts'
import { group } from '../directory/kit.ts'

const filled = (byte: number) => new Uint8Array(32).fill(byte)
const leading = ([organizer, facilitators, directory]: readonly [number, number, number]) => ({
  trust: {
    organizer: filled(organizer) as PublicKey,
    facilitators: filled(facilitators) as PublicKey,
  },
  directory: filled(directory) as DocKey,
})
const newSecret = () => newOrganizerSecret((length: number) => new Uint8Array(randomBytes(length)))

/** Made with Python's hashlib.scrypt. */
const vectors = [
  [[0, 1, 2], 'trash devote seed observe'],
  [[255, 254, 253], 'soldier play stay liberty'],
  [[7, 7, 7], 'eye bind lunar banner'],
] as const

describe('four words', () => {
  it.each(vectors)(
    'are a format: those on last year’s sheet still compare (%s)',
    async (keys, words) => {
      expect(await fourWords(leading(keys))).toEqual(words.split(' '))
    },
  )

  it('are the same for everybody who was invited, in whatever role', async () => {
    const organizer = { role: 'organizer', organizer: newSecret() } as const
    const granted = [
      organizer,
      grant(organizer, { role: 'facilitator' }),
      grant(organizer, { role: 'participant', groups: [{ group: group('g1'), generation: 0 }] }),
      grant(organizer, { role: 'participant', groups: [{ group: group('g2'), generation: 3 }] }),
    ]
    const words = await Promise.all(
      granted.map(async (secrets) => secrets && fourWords(accessFrom(secrets))),
    )
    expect(new Set(words.map((each) => each?.join(' '))).size).toBe(1)
    expect(areFourWords(words[0] ?? [])).toBe(true)
  })

  it('are others where any key is another hand’s, though the organizer’s public key is the real one', async () => {
    const real = await fourWords(leading([1, 2, 3]))
    for (const forged of [leading([9, 2, 3]), leading([1, 9, 3]), leading([1, 2, 9])])
      expect(await fourWords(forged)).not.toEqual(real)
  })

  it('can be told apart when only their beginning was heard: four letters are enough', () => {
    expect(new Set(wordlist.map((word) => word.slice(0, 4))).size).toBe(2048)
    expect(wordlist.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([])
  })
})
