import { describe, expect, it } from 'vitest'
import { pluralForms } from '../../../renderer/i18n/catalogue.ts'
import { loadCatalogue } from '../../../renderer/i18n/load-catalogue.ts'
import { pseudo } from '../../../renderer/i18n/pseudo.ts'
import { languages } from '../../../shared/base/language.ts'
import { askedKey, counted, english, placesIn, sentencesOf, type Tree } from './words.ts'

const others = languages.filter((language) => language !== 'en')
const read = async (language: (typeof others)[number]) =>
  sentencesOf((await loadCatalogue(language)) as Tree)

/** The keys that a language has to have: a counted one in each of its forms. */
function keysFor(language: keyof typeof pluralForms): readonly string[] {
  return [...english.keys()].flatMap((key) => {
    if (!counted.has(askedKey(key))) return [key]
    if (key.endsWith('_zero')) return [key]
    if (!key.endsWith('_other')) return []
    return pluralForms[language].map((form) => `${askedKey(key)}_${form}`)
  })
}

/** English of a key of another language: a form that English lacks has the words of `other`. */
function sourceOf(key: string): string {
  return english.get(key) ?? english.get(`${askedKey(key)}_other`) ?? ''
}

/** A form for exactly one number may do without the figure: “one section”. */
const countless = /_(zero|one|two)$/

describe.each(others)('the words in %s', (language) => {
  it('has each key of English, in each form of its own, and no other', async () => {
    const words = await read(language)
    const wanted = new Set(keysFor(language))
    expect({
      missing: [...wanted].filter((key) => !words.has(key)),
      unknown: [...words.keys()].filter((key) => !wanted.has(key)),
    }).toEqual({ missing: [], unknown: [] })
  })

  it('fill the same places as the English ones', async () => {
    const wrong = [...(await read(language))].filter(([key, sentence]) => {
      const [own, source] = [placesIn(sentence), placesIn(sourceOf(key))]
      const needed = countless.test(key) ? source.filter((name) => name !== 'count') : source
      return (
        !needed.every((name) => own.includes(name)) ||
        !own.every(
          (name) => source.includes(name) || (name === 'count' && counted.has(askedKey(key))),
        )
      )
    })
    expect(wrong).toEqual([])
  })

  it('are not left in English, and none is empty', async () => {
    const words = [...(await read(language))]
    expect(words.filter(([, sentence]) => sentence.trim() === '')).toEqual([])
    // Long ones only: a short one may be the same word by right.
    const same = words.filter(
      ([key, sentence]) => sentence.length > 24 && sentence === sourceOf(key),
    )
    expect(same).toEqual([])
  })
})

describe('plurals', () => {
  it.each(languages)('of %s are those of Intl, for every count that can stand here', (language) => {
    const rules = new Intl.PluralRules(language)
    const forms = new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)))
    expect(new Set(pluralForms[language])).toEqual(forms)
  })
})

describe('the pseudo-locale', () => {
  it('changes each sentence, makes it longer, and keeps its places', () => {
    const strange = sentencesOf(pseudo(Object.fromEntries(english)) as Tree)
    for (const [key, sentence] of english) {
      const made = strange.get(key) ?? ''
      expect(made).not.toBe(sentence)
      expect(made.length).toBeGreaterThan(sentence.length)
      expect(placesIn(made)).toEqual(placesIn(sentence))
    }
  })
})
