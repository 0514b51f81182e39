import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Made-up talk: short words often, long ones seldom, as Zipf's law has it for real ones. */
export interface Talk {
  readonly words: (language: string, count: number) => string
}

const folder = path.resolve(import.meta.dirname, '../../../../shared/report/identity/words')

function vocabulary(language: string): readonly string[] {
  const file = path.join(folder, `common-${language}.json`)
  const { words } = JSON.parse(readFileSync(file, 'utf8')) as { readonly words: string }
  return words.split(' ')
}

/** @param seed of the draws; tests print it */
export function talk(seed: number): Talk {
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const known = new Map<string, readonly string[]>()
  const of = (language: string) => {
    const words = known.get(language) ?? ordered(vocabulary(language))
    known.set(language, words)
    return words
  }
  return {
    words: (language, count) => {
      const all = of(language)
      const drawn = Array.from({ length: count }, (_, i) => {
        // The nth word stands about 1/(n + 3) as often as all.
        const at = Math.min(
          all.length - 1,
          Math.floor(3 * (Math.exp(random() * Math.log(all.length / 3 + 1)) - 1)),
        )
        const end = i % 14 === 13 ? (language === 'zh' ? '。' : '.') : ''
        return `${all[at]}${end}`
      })
      return drawn.join(language === 'zh' ? '' : ' ')
    },
  }
}

/** Short words first, as the commonest are; else in an order that says nothing, always the same. */
function ordered(words: readonly string[]): readonly string[] {
  return (
    words
      // Of Chinese, words and no phrases: nobody says a phrase of six signs at random.
      .filter((word) => word.length < (/\p{Script=Han}/u.test(word) ? 3 : 13))
      .map((word) => ({ word, rank: word.length * 1000 + (hash(word) % 2500) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ word }) => word)
  )
}

function hash(word: string): number {
  let value = 7
  for (const sign of word) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x5bd1e995)
  return (value ^ (value >>> 13)) >>> 0
}
