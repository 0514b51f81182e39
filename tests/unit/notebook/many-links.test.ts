import { expect, test } from 'vitest'
import type { Inline, LinkInline } from '../../../shared/notebook/blocks.ts'
import { normalizeBlocks } from '../../../shared/notebook/normalize-blocks.ts'

const link = (at: number): LinkInline => ({
  kind: 'link',
  url: 'https://a.example/',
  content: [{ kind: 'text', text: `${at} `, marks: at % 2 ? ['bold'] : [] }],
})

const timed = (count: number) => {
  const content: readonly Inline[] = Array.from({ length: count }, (_, at) => link(at))
  const start = performance.now()
  const [paragraph] = normalizeBlocks([{ kind: 'paragraph', content }])
  return { time: performance.now() - start, paragraph }
}

test('P6: links of one address beside one another cost as much as they are many, and not the square of it', () => {
  const { paragraph } = timed(16_000)
  expect(paragraph).toMatchObject({ content: [{ kind: 'link', url: 'https://a.example/' }] })
  const [joined] = (paragraph as { content: readonly LinkInline[] }).content
  expect(joined?.content).toHaveLength(16_000)
  expect(joined?.content.map(({ kind }) => kind)).not.toContain('linebreak')
  const best = (count: number) => Math.min(...[1, 2, 3].map(() => timed(count).time))
  // Eight times as many: 8 times the time, where the square of it would be 64 times.
  expect(best(16_000)).toBeLessThan(24 * Math.max(1, best(2_000)))
})
