import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { describe, expect, test } from 'vitest'
import { bundleKey, roomPassword, roomTopic, vaultKeys } from '../../../shared/keys/doc-keys.ts'
import {
  directoryKey,
  draftKey,
  facilitatorSecret,
  groupKey,
  type OrganizerSecret,
} from '../../../shared/keys/keys.ts'
import {
  facilitatorSigningKey,
  organizerSigningKey,
  publicKeyOf,
} from '../../../shared/keys/signing.ts'
import { group } from '../directory/kit.ts'
import vectors from './vectors.json' with { type: 'json' }

describe('the derivation is a format: what was handed out last year still opens', () => {
  test.each(Object.entries(vectors))('organizer secret %s', (secret, expected) => {
    expect(deriveAll(hexToBytes(secret) as OrganizerSecret)).toEqual(expected)
  })
})

function deriveAll(organizer: OrganizerSecret) {
  const facilitator = facilitatorSecret(organizer)
  const directory = directoryKey(facilitator)
  const storage = new Uint8Array(32).fill(7)
  const vault = vaultKeys(storage, directory)
  return {
    facilitator: bytesToHex(facilitator),
    directory: bytesToHex(directory),
    draft: bytesToHex(draftKey(facilitator)),
    'group g1, generation 0': bytesToHex(groupKey(facilitator, group('g1'), 0)),
    'group g1, generation 1': bytesToHex(groupKey(facilitator, group('g1'), 1)),
    'organizer public key': bytesToHex(publicKeyOf(organizerSigningKey(organizer))),
    'facilitators public key': bytesToHex(publicKeyOf(facilitatorSigningKey(facilitator))),
    'directory topic': roomTopic(directory),
    'directory password': roomPassword(directory),
    'directory bundle key': bytesToHex(bundleKey(directory)),
    'directory vault name': vault.name,
    'directory vault key': bytesToHex(vault.key),
  }
}
