import { describe, expect, it } from 'vitest'
import type { Section } from '../../../../shared/notebook/notebook.ts'
import { checkingEchoes, type FoundEcho } from '../../../../shared/report/echo/check-echoes.ts'
import type { EchoSource } from '../../../../shared/report/echo/echo-index.ts'
import { sayings } from './passages.ts'
import { talk } from './transcripts.ts'

const section = (id: string, text: string) =>
  ({
    id,
    title: '',
    blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text, marks: [] }] }],
  }) as unknown as Section

function echoes(texts: readonly string[], sources: readonly EchoSource[]): readonly FoundEcho[] {
  const sections = texts.map((text, i) => section(String(i), text))
  const steps = checkingEchoes(sections, sources, ['the', 'and', 'of', 'to', 'that', 'was', 'in'])
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** An interview of about an hour in each language, with what was said in the middle of it. */
function interviews(seed: number): readonly EchoSource[] {
  const { words } = talk(seed)
  return Object.entries(sayings).map(([language, { said }]) => ({
    title: `interview in ${language}`,
    text: `${words(language, 4000)}.\n00:12:41 ${said}\n${words(language, 4000)}`,
  }))
}

const seed = 11
const sources = interviews(seed)

describe('P2: what goes out is compared with what is public', () => {
  it('what was copied, and what was lightly reworded, is found beside its place, in each language', () => {
    console.log(`seed ${seed}`)
    for (const [language, { copied, reworded }] of Object.entries(sayings)) {
      for (const [kind, text] of [
        ['copied', copied],
        ['reworded', reworded],
      ] as const) {
        const [found, ...more] = echoes([text], sources)
        expect(found?.source, `${kind} ${language}: ${text}`).toBe(`interview in ${language}`)
        expect(found?.time).toBe('00:12:41')
        expect(more).toEqual([])
        if (kind === 'copied') expect(found?.run, language).toBeGreaterThanOrEqual(5)
      }
    }
  })

  it('of 400 passages of 60 words that have nothing to do with it, at most 4 are pointed at', () => {
    const { words } = talk(seed + 1)
    const languages = Object.keys(sayings)
    const texts = Array.from({ length: 400 }, (_, i) =>
      words(languages[i % languages.length] ?? 'en', 60),
    )
    const found = echoes(texts, sources)
    console.log(`seed ${seed + 1}: ${found.length} of 400`)
    expect(new Set(found.map((one) => one.section)).size).toBeLessThanOrEqual(4)
  })

  it('what two interviews say in the same words is a way of speaking, and a dozen words in a row are not', () => {
    const phrase = 'at the end of a very long tunnel'
    const long = `${phrase} we saw the lantern of somebody who had lost a wooden leg`
    const twice = [`he said ${phrase} and went`, `she said ${phrase} and stayed`]
    const titled = (texts: readonly string[]) => texts.map((text, i) => ({ title: `${i}`, text }))
    expect(echoes([`It felt like ${phrase}.`], titled(twice.slice(0, 1)))).toHaveLength(1)
    expect(echoes([`It felt like ${phrase}.`], titled(twice))).toEqual([])
    expect(echoes([long], titled([`then ${long} then`, `but ${long} but`]))).toHaveLength(1)
  })

  it('a biography that was pasted is such a text too, and what the whole room says points at nobody', () => {
    const biography = {
      title: 'biography',
      text: 'Founder of the Lighthouse Archive, she restored carillons in three harbour towns before writing about ferry timetables.',
    }
    const telling =
      'One of us restored carillons in three harbour towns before she ever wrote a line.'
    expect(echoes([telling], [biography])).toEqual([
      expect.objectContaining({ source: 'biography', section: '0' }),
    ])
    const room = Array.from(
      { length: 40 },
      (_, i) => `Group ${i} spoke of ferry timetables and of carillons in three harbour towns.`,
    )
    expect(echoes(room, [biography])).toEqual([])
    expect(echoes([telling], [])).toEqual([])
  })
})
