import { expect, test } from 'vitest'
import { textPieces } from '../../../../shared/report/identity/text-pieces.ts'
import { withNames } from '../../../../shared/report/identity/text-spans.ts'

/* What is looked through in one step has a bound, whatever a text is made of. */

test('no piece of a text has more than ten lines or 360 letters, and together they are the text', () => {
  for (const text of [
    'a\n'.repeat(170),
    'a\n'.repeat(2000),
    'One said. '.repeat(300),
    'x'.repeat(2000),
    '\n'.repeat(50),
    'short',
    '',
  ]) {
    const pieces = textPieces(text)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    for (const piece of pieces) {
      expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text)
      expect(piece.text.length).toBeLessThanOrEqual(360)
      expect(piece.text.split('\n').length - 1).toBeLessThanOrEqual(10)
    }
  }
})

test('of more names than a report has people the first 400 are sought elsewhere', () => {
  const letters = (nth: number) =>
    [...String(nth)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
  const names = Array.from({ length: 500 }, (_, nth) => `Mira Q${letters(nth)}zed`)
  const found = (name = '') =>
    withNames(`Then ${name.split(' ')[1]} spoke.`, [], [], names, []).length
  expect(found(names[10])).toBe(1)
  expect(found(names[450])).toBe(0)
})
