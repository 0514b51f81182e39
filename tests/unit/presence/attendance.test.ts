import { describe, expect, it } from 'vitest'
import { base64url } from '../../../shared/base/base64url.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { organizerSigningKey, publicKeyOf } from '../../../shared/keys/signing.ts'
import {
  attendanceTag,
  isSealedTag,
  openTag,
  sealTag,
} from '../../../shared/presence/attendance.ts'
import { seededBytes } from '../../support/seeded.ts'

const random = seededBytes(11)
const organizer = organizerSigningKey(newOrganizerSecret(random))
const stranger = organizerSigningKey(newOrganizerSecret(random))
const tag = attendanceTag(random(32))

describe('attendance: the organizer’s device knows a device again, and nobody else does', () => {
  it('a sealed tag opens for the organizer, in the session that it was made for, and nowhere else', () => {
    const sealed = sealTag(tag, 7, publicKeyOf(organizer), random)
    expect(isSealedTag(sealed)).toBe(true)
    expect(openTag(sealed, 7, organizer)).toBe(base64url.encode(tag))
    expect(openTag(sealed, 8, organizer)).toBeUndefined()
    expect(openTag(sealed, 7, stranger)).toBeUndefined()
    const bent = `${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`
    expect(openTag(bent, 7, organizer)).toBeUndefined()
  })

  it('P7: two sessions of one device have nothing in common for those who cannot open them', () => {
    const [one = '', other = ''] = [1, 2].map((client) =>
      sealTag(tag, client, publicKeyOf(organizer), random),
    )
    const pieces = (text: string) => Array.from({ length: 80 }, (_, i) => text.slice(i, i + 6))
    expect(pieces(one).filter((piece) => other.includes(piece))).toEqual([])
    expect(one).not.toContain(base64url.encode(tag).slice(0, 6))
  })

  it('whatever a peer writes there is no error', () => {
    const zero = base64url.encode(new Uint8Array(64))
    for (const text of ['', 'x', zero, '_'.repeat(86), 'é'.repeat(86)]) {
      expect(openTag(text, 1, organizer)).toBeUndefined()
    }
  })
})
