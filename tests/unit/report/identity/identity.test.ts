import { describe, expect, it } from 'vitest'
import type { Section } from '../../../../shared/notebook/notebook.ts'
import {
  checkIdentity,
  checkingIdentity,
  textsToCheck,
} from '../../../../shared/report/identity/check-identity.ts'
import { listedSpans, namesOfList } from '../../../../shared/report/identity/listed-spans.ts'
import { lexiconsFor, spansInAll } from '../../../../shared/report/identity/text-spans.ts'
import { labelled, ownList } from './fixture.ts'
import { measure } from './measure.ts'
import { unseen, unseenList } from './unseen-fixture.ts'

const list = namesOfList(ownList)

/** Measures, and says what was missed and what was too much. */
async function report(name: string, lines: readonly string[], names: readonly string[]) {
  const { precision, recall, misses, extras } = await measure(lines, names)
  console.log(`${name}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`)
  console.log(`missed: ${misses.join(' | ')}; too much: ${extras.join(' | ')}`)
  return { precision, recall }
}

describe('identity check', { timeout: 60_000 }, () => {
  it('on the labelled fixture, with the own list: recall at least 0.95, precision at least 0.85', async () => {
    const { precision, recall } = await report('with the list', labelled, list)
    expect(recall).toBeGreaterThanOrEqual(0.95)
    expect(precision).toBeGreaterThanOrEqual(0.85)
  })

  it('on the labelled fixture, without a list: recall at least 0.85', async () => {
    const { recall } = await report('without a list', labelled, [])
    expect(recall).toBeGreaterThanOrEqual(0.85)
  })

  it('on a text that nothing was tuned on, in many languages: what can be expected elsewhere', async () => {
    const without = await report('unseen, without a list', unseen, [])
    const withList = await report('unseen, with a list', unseen, namesOfList(unseenList))
    // Measured: precision 0.84 and 0.85, recall 0.76 and 0.83.
    expect(without.precision).toBeGreaterThanOrEqual(0.8)
    expect(without.recall).toBeGreaterThanOrEqual(0.73)
    expect(withList.precision).toBeGreaterThanOrEqual(0.8)
    expect(withList.recall).toBeGreaterThanOrEqual(0.8)
  })

  it('a name that stands in full in one place is found by one part, or in capitals, in another', async () => {
    const texts = [
      'It was Zora Tendulkar who asked.',
      'Tendulkar had the key.',
      'NOTES OF ZORA ON RANKING',
      'we asked tendulkar again.',
    ]
    const found = (await spansInAll(texts, [])).map((spans, i) =>
      spans.map(({ start, end, maybe }) => [texts[i]?.slice(start, end), maybe ? 'maybe' : 'sure']),
    )
    expect(found).toEqual([
      [['Zora Tendulkar', 'sure']],
      [['Tendulkar', 'sure']],
      [['ZORA', 'sure']],
      [['tendulkar', 'maybe']],
    ])
  })

  it('the own list is matched in any case, order and script, with accents or without, with initials', () => {
    const names = ['Zoë Brännström', 'Łukasz Żuławski', 'נועה ברקוביץ', 'نور الهادي']
    for (const text of [
      'zoe brannstrom',
      'ZOË BRÄNNSTRÖM',
      'Brännström, Zoë',
      'Z. Brännström',
      'Zoë B.',
      'Brannstrom’s',
      'Lukasz Zulawski',
      'ולנועה',
      'נועה',
      'والهادي',
    ]) {
      expect(listedSpans(`words ${text} words`, names).length, text).toBeGreaterThan(0)
    }
    expect(listedSpans('a zoo, a branch, a light house', names)).toEqual([])
  })

  it('a finding comes in its sentence, with what section it is in', async () => {
    const section = {
      id: 's1',
      title: 'What we heard',
      blocks: [
        {
          kind: 'paragraph',
          content: [
            { kind: 'text', text: 'First words. It was Mara ', marks: [] },
            { kind: 'text', text: 'Lindqvist', marks: ['bold'] },
            { kind: 'text', text: ' who asked. Last words.', marks: [] },
          ],
        },
      ],
    } as unknown as Section
    expect(await checkIdentity({ sections: [section], headings: [] }, list)).toEqual([
      {
        kind: 'listed',
        isSure: true,
        text: 'Mara Lindqvist',
        before: 'It was ',
        after: ' who asked.',
        section: 's1',
        like: 'listed/mara lindqvist',
      },
    ])
  })

  it('P7: the title and the headings go out too, and are looked through', async () => {
    const headings = ['What we found', 'The table of Mara Lindqvist']
    expect(await checkIdentity({ sections: [], headings }, list)).toEqual([
      expect.objectContaining({ kind: 'listed', text: 'Mara Lindqvist', section: undefined }),
    ])
  })

  it('goes in steps, and looks at a text once, however often it is checked', async () => {
    const section = (text: string) =>
      ({
        id: text,
        title: '',
        blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text, marks: [] }] }],
      }) as unknown as Section
    const known = new Map()
    const run = async (sections: readonly Section[], names: readonly string[]) => {
      const checked = { sections, headings: [] }
      const lexicons = await lexiconsFor(textsToCheck(checked))
      const steps = checkingIdentity(checked, names, known, lexicons)
      for (let count = 0; ; count++) {
        const { done, value } = steps.next()
        if (done) return { count, found: value.map((one) => one.text) }
      }
    }
    const sections = [section('It was Zora Tendulkar.'), section('Nobody else.')]
    expect(await run(sections, [])).toEqual({ count: 7, found: ['Zora Tendulkar'] })
    expect(await run(sections, ['Nobody'])).toEqual({
      count: 3,
      found: ['Zora Tendulkar', 'Nobody'],
    })
    expect((await run([...sections, section('And so on.')], [])).count).toBe(6)
  })

  it('hostile text is read in bounded time', async () => {
    const started = performance.now()
    for (const sign of ['A', 'A ', 'a@', '0 ', 'A. ', '@', "A'", '1.']) {
      await spansInAll([sign.repeat(2000)], list)
    }
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
