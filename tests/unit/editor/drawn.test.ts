// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Block, Inline, List } from '../../../shared/notebook/blocks.ts'
import { edit } from '../../support/apart/engine.ts'
import { bring, copyOf } from '../../support/apart/matrices.ts'
import { isOnPage } from '../../support/apart/on-page.ts'
import { ours } from '../../support/apart/ours.ts'
import { dice as diceOf, edits } from '../../support/apart/random-edits.ts'
import { seededRandom } from '../../support/seeded.ts'

const seeds = Number(process.env.SOTTO_FUZZ_SEEDS ?? 30)
/** Seeds that once failed. */
const pinned = [55, 106]
const first = Number(process.env.SOTTO_SEED ?? 1)
const rounds = 12

beforeEach(() => {
  // happy-dom refuses some places for its selection; Lexical says so and goes on.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
})

const words = (text: string): Inline => ({ kind: 'text', text, marks: [] })
const link = (text: string): Inline => ({
  kind: 'link',
  url: 'https://example.org/a',
  content: [{ kind: 'text', text, marks: [] }],
})
const list = (style: List['style'], ...items: string[]): List => ({
  kind: 'list',
  style,
  items: items.map((text) => ({
    content: [words(text), link(`${text} linked`), words(' end')],
    ...(style === 'check' ? { checked: false } : {}),
    children: [],
  })),
})
/** Enough of everything that can be put into something else. */
const start: readonly Block[] = [
  {
    kind: 'paragraph',
    content: [words('one '), link('two'), words(' three '), link('four'), words(' five')],
  },
  list('bullet', 'a', 'b', 'c', 'd', 'e'),
  { kind: 'paragraph', content: [words('between')] },
  list('number', 'f', 'g', 'h', 'i', 'j'),
  list('check', 'k', 'l', 'm', 'n'),
]
/** Acts that put what stands into something else, beside any. */
const regrouping = [
  'link',
  'unlink',
  'toList',
  'indent',
  'outdent',
  'format',
  'split',
  'remove',
  'toParagraph',
]

describe('P6: what is drawn is what the editor has', () => {
  it(`after anything that others did at one stroke: seeds ${first} to ${first + seeds - 1}`, {
    timeout: 120_000,
  }, () => {
    const wrong: string[] = []
    const all = [...pinned, ...Array.from({ length: seeds }, (_, i) => first + i)]
    for (const seed of all) {
      const dice = diceOf(seededRandom(seed))
      const far = ours.mount(ours.create(start, seed * 10 + 1))
      const near = ours.mount(copyOf(far.doc, seed * 10 + 2))
      const root = document.createElement('div')
      document.body.append(root)
      near.editor.setRootElement(root)
      for (let round = 1; round <= rounds; round++) {
        for (let n = 1 + dice.below(8); n > 0; n--) {
          const name = dice.below(3) > 0 ? dice.pick(regrouping) : dice.pick(Object.keys(edits))
          edit(far, () => edits[name]?.(dice))
        }
        if (far.broken()) break
        bring(far.doc, near.doc)
        const is = near.broken() ?? (isOnPage(near.editor) ? undefined : 'out of place')
        if (is === undefined) continue
        wrong.push(`seed ${seed}, round ${round}: ${is}`)
        break
      }
      near.release()
      far.release()
      root.remove()
    }
    expect(wrong).toEqual([])
  })
})
