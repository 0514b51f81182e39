import { expect, test } from 'vitest'
import { quoteFingerprint, releaseQuotes } from '../../../shared/disclosure/quotes.ts'
import type { Inline, Quote } from '../../../shared/notebook/blocks.ts'

const text = (words: string): Inline => ({ kind: 'text', text: words, marks: [] })
const line: Inline = { kind: 'linebreak' }

test.each([
  ['nothing below it', []],
  ['an empty line below it', [line]],
  ['lines of blanks below it', [line, text('  '), line, text('\u00a0')]],
] as const)('P2: a quotation is printed without its speaker, with %s', (_, below) => {
  const said = [text('They read everything.')]
  const quote: Quote = { kind: 'quote', content: [...said, line, text('— Quiet Wren'), ...below] }
  expect(releaseQuotes([quote], new Set([quoteFingerprint(quote)]))).toEqual([
    { kind: 'quote', content: said },
  ])
})

test('P2: a speaker in the same run, as another client writes it, is not printed either', () => {
  const quote: Quote = { kind: 'quote', content: [text('They read everything.\n— Quiet Wren\n')] }
  expect(releaseQuotes([quote], new Set([quoteFingerprint(quote)]))).toEqual([
    { kind: 'quote', content: [text('They read everything.')] },
  ])
})

test.each([
  ['a line break', [text('They read everything.'), line, text('— Quiet Wren')]],
  ['a line end', [text('They read everything.\n— Quiet Wren')]],
])('P2: a speaker within a link, after %s, is not printed, and all before it is', (_, content) => {
  const link = { kind: 'link', url: 'https://example.org/', content } as Inline
  const quote: Quote = { kind: 'quote', content: [text('Twice. '), link] }
  expect(releaseQuotes([quote], new Set([quoteFingerprint(quote)]))).toEqual([
    {
      kind: 'quote',
      content: [text('Twice. '), { ...link, content: [text('They read everything.')] }],
    },
  ])
})
