import type { FindingKind, FoundSpan } from '../finding.ts'
import { type Lexicon, wordSet } from '../languages/lexicon.ts'
import { bareOf, isCapital, type LatinText, type Likely, likelyAt } from './latin-likely.ts'
import { type LatinWords, latinParticles, latinWords } from './latin-words.ts'
import { lineStyles } from './line-styles.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Names in a script with capitals. */
export function latinNames(text: string, lexicons: readonly Lexicon[]): readonly FoundSpan[] {
  const words = latinWords(lexicons)
  const tokens = tokensOf(text, /[\p{Lu}\p{Ll}]/u)
  const lines = lineStyles(text)
  const context = { text, tokens, words }
  const likely = tokens.map((token, at) => likelyAt(context, at, lines.of(token.start)))
  const spans: FoundSpan[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (likely[i] === 'no' || likely[i] === undefined) continue
    const to = endOfName(context, likely, i)
    const from = beginOfName(context, likely, i)
    const span = spanOf(context, likely, from, i, to)
    if (span) spans.push(span)
    i = to
  }
  return spans
}

/** The last word of a name that begins here, over small words that hold it together. */
function endOfName(
  { text, tokens, words }: LatinText,
  likely: readonly Likely[],
  from: number,
): number {
  let to = from
  for (;;) {
    let next = to + 1
    while (
      next - to < 4 &&
      tokens[next]?.isNear &&
      latinParticles.has(tokens[next]?.fold ?? '') &&
      !isCapital(tokens[next] as Token)
    )
      next++
    const token = tokens[next]
    if (!token) return to
    const joins =
      tokens[next - 1] !== undefined &&
      / [&+] $/.test(text.slice(tokens[next - 1]?.end ?? 0, token.start))
    if (!token.isNear && !joins) return to
    const over = next - to - 1
    if (
      over === 0 &&
      words.isTitleAfter(token.fold.replace(/'.*$/, '')) &&
      !latinParticles.has(token.fold)
    ) {
      to = next
      continue
    }
    const isJoined =
      over > 0 && /^(?:and|y|e|et|und|na|wa|ya|ve)$/.test(tokens[next - 1]?.fold ?? '')
    const organises = tokens.slice(from, to + 1).some((one) => words.isOrganisation(bareOf(one)))
    if (likely[next] === 'no' || (isJoined && !organises) || !isCapital(token)) return to
    // The point of a sentence stands between.
    if (
      /\.$/.test(text.slice(tokens[next - 1]?.end ?? 0, token.start).trim()) &&
      !/^(?:\p{Lu}|\p{Lu}\p{Ll}{1,3})$/u.test(tokens[next - 1]?.text ?? '')
    )
      return to
    to = next
  }
}

const articles = wordSet('la el le der die das den dem a o il the')

/** Titles, and small words of an organisation, before a name; with the article that stands before them. */
function beginOfName({ tokens, words }: LatinText, likely: readonly Likely[], at: number): number {
  let from = at
  while (tokens[from]?.isNear) {
    const before = tokens[from - 1]
    if (!before || likely[from - 1] === 'sure') break
    const isTitle = words.isTitle(bareOf(before)) || words.isOrganisation(bareOf(before))
    const held = latinParticles.has(before.fold) && before.isNear ? tokens[from - 2] : undefined
    if (isTitle) from--
    else if (held && words.isOrganisation(bareOf(held))) from -= 2
    else if (held && words.isTitle(bareOf(held)) && before.fold.length < 3) from -= 2
    else break
  }
  const first = tokens[from]
  if (!first?.isNear) return from
  if (from < at && articles.has(tokens[from - 1]?.fold ?? '')) return from - 1
  // `den dicken Lutz`: what somebody is called by.
  const nickname =
    from === at && tokens[from - 1]?.isNear && articles.has(tokens[from - 2]?.fold ?? '')
  const called = tokens[from - 1]
  if (
    nickname &&
    called &&
    !isCapital(called) &&
    !latinParticles.has(called.fold) &&
    words.isGiven(bareOf(first)) &&
    !words.has('en')
  )
    return from - 2
  return from
}

function spanOf(
  { text, tokens, words }: LatinText,
  likely: readonly Likely[],
  from: number,
  at: number,
  to: number,
): FoundSpan | undefined {
  const [first, last] = [tokens[from], tokens[to]]
  if (!first || !last) return undefined
  const inName = tokens.slice(from, to + 1)
  const isTitled = from < at && words.isTitle(bareOf(first))
  // A row of words of every day is a heading, or a thing that has a name.
  const isCommon =
    inName.every((one) => isPlainWord(words, one)) &&
    !(inName.length > 1 && inName.some((one) => words.isOrganisation(bareOf(one))))
  const isSure =
    isTitled ||
    likely.slice(at, to + 1).includes('sure') ||
    inName.some((one) => from < at && words.isOrganisation(bareOf(one)))
  const end = endOf(last, text, words)
  return {
    kind: kindOf(words, inName, tokens[from]?.isNear ? tokens[from - 1] : undefined),
    start: first.start,
    end,
    ...(isSure && !isCommon ? {} : { maybe: true as const }),
  }
}

/** Without the sign of a possessive or of a case, and with the point of an initial. */
function endOf(token: Token, text: string, words: LatinWords): number {
  const cut = words.has('tr')
    ? /^(.{2,}?)['’]\p{Ll}{1,6}$/u.exec(token.text)
    : /^(.{2,}?)['’]s?$/u.exec(token.text)
  if (cut?.[1]) return token.start + cut[1].length
  return /^\p{Lu}$/u.test(token.text) && text[token.end] === '.' ? token.end + 1 : token.end
}

function kindOf(words: LatinWords, name: readonly Token[], before: Token | undefined): FindingKind {
  if (name.some((token) => words.isOrganisation(bareOf(token)))) return 'organisation'
  const [only] = name
  if (name.length === 1 && only) {
    const bare = bareOf(only)
    if (words.isPlace(bare) && !words.isGiven(bare)) return 'place'
    if (before && words.isPlaceSign(before.fold) && !words.isGiven(bare) && !words.isTitle(bare))
      return 'place'
  }
  return 'person'
}

function isPlainWord(words: LatinWords, token: Token): boolean {
  const bare = bareOf(token)
  return (
    latinParticles.has(bare) || (words.isWord(bare) && !words.isGiven(bare) && !words.isTitle(bare))
  )
}
