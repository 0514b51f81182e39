import type { Lexicon } from '../languages/lexicon.ts'

/** What is written behind a word for what it does in the sentence, the longest first. */
export const hangulParticles =
  '에게서는 에게까지 으로부터 에서부터 이라는 에게만 에게도 에게는 한테만 한테도 한테서 에서도 에서만 에서의 에서는 까지는 까지도 부터는 이라고 으로만 처럼 보다 마다 조차 마저 라는 라고 에도 에만 에는 이며 이든 이나 이랑 하고 에게 한테 에서 께서 까지 부터 으로 로만 만이 만은 만을 만도 이는 이가 이를 이의 이와 이도 께 은 는 이 가 을 를 의 에 와 과 랑 도 만 로 나 야 아'.split(
    ' ',
  )
/** A word of Korean: what it is, and what is written behind it. */
interface HangulStem {
  readonly stem: string
  readonly particle: string
}

/** All ways to take a particle off, the shortest word last. */
export function hangulStems(word: string): readonly HangulStem[] {
  const cut = hangulParticles
    .filter((particle) => word.endsWith(particle) && word.length - particle.length >= 2)
    .map((particle) => ({ stem: word.slice(0, -particle.length), particle }))
  return [{ stem: word, particle: '' }, ...cut.sort((a, b) => b.stem.length - a.stem.length)]
}

/** Whether a Korean word, with or without what is written behind it, is one of every day. */
export function isHangulCommon(word: string, lexicon: Lexicon): boolean {
  const { common } = commonOf(lexicon)
  return hangulStems(word).some(({ stem }) => common.has(stem))
}

const commons = new WeakMap<Lexicon, { readonly common: ReadonlySet<string> }>()

/** Words of every day with and without what is written behind them. */
function commonOf(lexicon: Lexicon) {
  const before = commons.get(lexicon)
  if (before) return before
  const common = new Set(
    [...lexicon.common]
      .flatMap((word) => hangulStems(word).map(({ stem }) => stem))
      .filter((word) => word.length > 1),
  )
  // A name that is a word with one letter off is still a name.
  for (const name of lexicon.names) if (!lexicon.sureWords.has(name)) common.delete(name)
  const made = { common }
  commons.set(lexicon, made)
  return made
}
