import { describe, expect, it } from 'vitest'
import { inPieces, joined } from '../../../renderer/editor/reading/in-pieces.ts'
import type { ImportedSection } from '../../../shared/import/sections.ts'

const section = (i: number): ImportedSection => ({
  title: `${i}`,
  blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'w'.repeat(1200), marks: [] }] }],
})

describe('P6: a book comes to the page in pieces, and is whole', () => {
  it.each([0, 1, 1000])('%i sections', (count) => {
    const answer = {
      ok: true,
      sections: Array.from({ length: count }, (_, i) => section(i)),
      leftOut: { picture: 2 },
    }
    const said = inPieces(answer)
    const lists = said.flatMap((one) => (one.kind === 'piece' ? [one.list] : []))
    const last = said.at(-1)
    if (last?.kind !== 'answer') throw new Error('no answer')
    expect(joined(lists, last.answer)).toEqual(answer)
    // None holds the page up for long.
    const largest = Math.max(...said.map((one) => JSON.stringify(one).length))
    expect(largest).toBeLessThan(150_000)
  })

  it('what is no list is said at once', () => {
    const answer = { ok: false, code: 'too-large' }
    expect(inPieces(answer)).toEqual([{ kind: 'answer', answer }])
  })
})
