import { describe, expect, it } from 'vitest'
import { publicKeyOf, type SigningKey } from '../../../shared/keys/signing.ts'
import { isLead, signLead } from '../../../shared/presence/lead-word.ts'
import { readPresence } from '../../../shared/presence/presence.ts'
import { seededBytes } from '../../support/seeded.ts'

describe('who facilitates is told apart', () => {
  const key = seededBytes(1)(32) as SigningKey
  const facilitators = publicKeyOf(key)

  it('by the facilitators’ signature over their own session, which nobody else can show', () => {
    const word = signLead(key, 7)
    expect(isLead(word, 7, facilitators)).toBe(true)
    expect(isLead(word, 8, facilitators)).toBe(false)
    expect(isLead(signLead(seededBytes(2)(32) as SigningKey, 7), 7, facilitators)).toBe(false)
    expect(isLead('anything', 7, facilitators)).toBe(false)
  })

  it('P7: a presence with what is no such word is read without it', () => {
    expect(readPresence({ name: 'A', color: 1, lead: true })).toEqual({ name: 'A', color: 1 })
    expect(readPresence({ name: 'A', color: 1, lead: signLead(key, 7) })?.lead).toBeDefined()
  })
})
