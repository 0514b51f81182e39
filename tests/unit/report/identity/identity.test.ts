import { describe, expect, it } from 'vitest'
import type { Section } from '../../../../shared/notebook/notebook.ts'
import { checkIdentity, spansIn } from '../../../../shared/report/identity/check-identity.ts'
import { listedSpans, namesOfList } from '../../../../shared/report/identity/listed-spans.ts'
import { labelled, ownList } from './fixture.ts'

const list = namesOfList(ownList)

/** A labelled line as its text and what should be found in it. */
function read(line: string) {
  const wanted: { start: number; end: number }[] = []
  let text = ''
  for (const part of line.split(/(\[[^\]]*\])/)) {
    const inner = part.startsWith('[') ? part.slice(1, -1) : part
    if (inner !== part) wanted.push({ start: text.length, end: text.length + inner.length })
    text += inner
  }
  return { text, wanted }
}

function measure(names: readonly string[]) {
  let [found, right, wantedAll, caught] = [0, 0, 0, 0]
  const misses: string[] = []
  const extras: string[] = []
  for (const line of labelled) {
    const { text, wanted } = read(line)
    const spans = spansIn(text, names)
    const touches = (a: { start: number; end: number }, b: { start: number; end: number }) =>
      a.start < b.end && b.start < a.end
    found += spans.length
    wantedAll += wanted.length
    for (const span of spans) {
      if (wanted.some((one) => touches(one, span))) right++
      else extras.push(text.slice(span.start, span.end))
    }
    for (const one of wanted) {
      // All of it, but for a sign at its edge: half a name still tells.
      const covered = spans.filter((span) => touches(one, span))
      const from = Math.min(...covered.map((span) => span.start))
      const to = Math.max(...covered.map((span) => span.end))
      if (from <= one.start && to >= one.end - 1) caught++
      else misses.push(text.slice(one.start, one.end))
    }
  }
  return { precision: right / found, recall: caught / wantedAll, misses, extras }
}

describe('identity check', { timeout: 60_000 }, () => {
  it('on the labelled fixture, with the own list: recall at least 0.95, precision at least 0.85', () => {
    const { precision, recall, misses, extras } = measure(list)
    console.log(`with the list: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`)
    console.log(`missed: ${misses.join(' | ')}; too much: ${extras.join(' | ')}`)
    expect(recall).toBeGreaterThanOrEqual(0.95)
    expect(precision).toBeGreaterThanOrEqual(0.85)
  })

  it('on the labelled fixture, without a list: recall at least 0.85', () => {
    const { precision, recall, misses, extras } = measure([])
    console.log(`without a list: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`)
    console.log(`missed: ${misses.join(' | ')}; too much: ${extras.join(' | ')}`)
    expect(recall).toBeGreaterThanOrEqual(0.85)
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

  it('a finding comes in its sentence, with what section it is in', () => {
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
    expect(checkIdentity([section], list)).toEqual([
      {
        kind: 'listed',
        text: 'Mara Lindqvist',
        before: 'It was ',
        after: ' who asked.',
        section: 's1',
        like: 'listed/mara lindqvist',
      },
    ])
  })

  it('hostile text is read in bounded time', () => {
    const started = performance.now()
    for (const sign of ['A', 'A ', 'a@', '0 ', 'A. ', '@', "A'", '1.']) {
      spansIn(sign.repeat(2000), list)
    }
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
