import { expect, test } from 'vitest'
import { initials } from '../../../renderer/features/people/initials.ts'
import { cleanName } from '../../../shared/presence/presence.ts'

test('initials of a script that joins its letters stand apart; a face of several signs is one', () => {
  expect(initials('علی رضایی')).toBe('ع\u200cر')
  expect(initials('Mara Lindqvist (you)')).toBe('ML')
  expect(initials('👩\u200d💻 Ann')).toBe('👩\u200d💻A')
  expect(initials('')).toBe('')
})

test('a name keeps the joiners that its script needs, and loses those that nobody sees', () => {
  for (const name of ['نی\u200cلوفر', 'ක්\u200dෂ', '👩\u200d💻 Ann'])
    expect(cleanName(name)).toBe(name)
  expect(cleanName('A\u200dB')).toBe('AB')
})
