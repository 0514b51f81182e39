import { concatBytes } from '@noble/hashes/utils.js'
import { expect, test } from 'vitest'
import {
  encodeKeyringFile,
  headerBytes,
  type Kept,
} from '../../../renderer/vault/keyring/keyring-file.ts'
import { newMembership } from '../../../renderer/vault/keyring/membership.ts'
import { openKeyring } from '../../../renderer/vault/keyring/open-keyring.ts'
import { passphraseKey } from '../../../renderer/vault/keyring/passphrase.ts'
import { derive, newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { seal } from '../../../shared/keys/seal.ts'
import { seededBytes } from './kit.ts'
import { memoryStore } from './memory-store.ts'

const cost = { passes: 1, memory: 64 }
const words = 'correct horse battery'

/** A keyring as another version of the app has written it, in a form that this one does not know. */
async function writtenBy(version: number, kept: Kept): Promise<Uint8Array> {
  const random = seededBytes(17)
  const header = { kept, cost, salt: random(16), slot: '' }
  const base = kept === 'passphrase' ? await passphraseKey(words, header.salt, cost) : header.salt
  const content = new TextEncoder().encode(JSON.stringify({ v: version, workshops: ['others'] }))
  const key = derive(concatBytes(base, new Uint8Array()), 'keyring')
  const sealed = seal(key, headerBytes(header), content, random)
  return encodeKeyringFile({ header, sealed })
}

test.each([
  [3, 'passphrase', 'future-version'],
  [3, 'device', 'future-version'],
  [1, 'passphrase', 'past-version'],
  [1, 'device', 'past-version'],
] as const)(
  'P6: a keyring of version %d, kept by %s, ends in a sentence, and nothing is written to it',
  async (version, kept, code) => {
    const { store, written } = memoryStore(await writtenBy(version, kept))
    const keyring = await openKeyring({ store, cost, sealedByDevice: true })
    if (kept === 'passphrase') {
      expect(await keyring.unlock('something else')).toEqual({
        ok: false,
        code: 'wrong-passphrase',
      })
      expect(await keyring.unlock(words)).toEqual({ ok: false, code })
    }
    expect(keyring.status()).toEqual({ state: 'unreadable', code })
    const random = seededBytes(18)
    const secrets = { role: 'organizer', organizer: newOrganizerSecret(random) } as const
    const put = await keyring.put(newMembership({ secrets, meetingPoints: [] }, random))
    expect(put.ok).toBe(false)
    expect((await keyring.keepWithPassphrase(words)).ok).toBe(false)
    expect((await keyring.edit('x', (standing) => standing)).ok).toBe(false)
    expect(written).toHaveLength(1)
  },
)
