import type { FindingKind, FoundSpan } from '../finding.ts'
import { type Lexicon, wordSet } from '../languages/lexicon.ts'
import { isNeverName, type LatinWords, latinParticles, latinWords } from './latin-words.ts'
import { type Token, tokensOf } from './tokens.ts'

/** How surely a word is part of a name. */
type Likely = 'sure' | 'maybe' | 'no'

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

interface Context {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly words: LatinWords
}

type LineStyle = 'plain' | 'heading' | 'shouted'

/** Whether a line is in capitals, or has one on nearly every word: there capitals say less. */
function lineStyles(text: string): { readonly of: (at: number) => LineStyle } {
  const lines: { readonly end: number; readonly style: LineStyle }[] = []
  let end = 0
  for (const line of text.split('\n')) {
    end += line.length + 1
    const letters = line.match(/[\p{Lu}\p{Ll}]/gu) ?? []
    const low = letters.filter(
      (sign) => sign === sign.toLowerCase() && sign !== sign.toUpperCase(),
    ).length
    const long = line.match(/(?<!\p{L})\p{L}{4,}/gu) ?? []
    const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length
    const isHeading = long.length > 2 && capital >= long.length * 0.8 && !/[.,;:!?]/.test(line)
    lines.push({
      end,
      style:
        letters.length > 12 && low < letters.length / 4
          ? 'shouted'
          : isHeading
            ? 'heading'
            : 'plain',
    })
  }
  return { of: (at) => lines.find((line) => at < line.end)?.style ?? 'plain' }
}

/** A word without what languages write onto it: `d’`, `’s`, `’nin`. */
function bareOf({ fold }: Token): string {
  const bare = fold.replace(/^(?:[dlnmtsj]|qu)'(?=.{2})/, '')
  return bare.replace(/'.*$/, '') || bare
}

function isCapital({ text }: Token): boolean {
  return (
    /^(?:\p{Lu}|(?:al|el|ul|an|as|ad|ar|at|az|ash|ibn|bin|d|o|l|qu|dell|all)[-'’]\p{Lu})/iu.test(
      text,
    ) &&
    /\p{Lu}/u.test(text) &&
    (/^\p{Lu}/u.test(text) || /[-'’]\p{Lu}/u.test(text))
  )
}

function likelyAt(context: Context, at: number, line: LineStyle): Likely {
  const { text, tokens, words } = context
  const token = tokens[at]
  if (!token) return 'no'
  const bare = bareOf(token)
  if (isNeverName(bare) || (bare.length < 2 && !/^\p{Lu}$/u.test(token.text))) return 'no'
  const isNamed = words.isGiven(bare) || words.isListed(bare) || words.isPlace(bare)
  if (line === 'shouted') return words.isGiven(bare) && !words.isWord(bare) ? 'sure' : 'no'
  if (!isCapital(token)) return likelySmall(context, at, bare)
  if (/^\p{Lu}$/u.test(token.text)) {
    const isInitial = text[token.end] === '.' || text[token.end] === '-'
    return isInitial && (nextCapital(tokens, at) || previousCapital(tokens, at)) ? 'sure' : 'no'
  }
  // A short form: it may be a party or a firm, and mostly is a thing.
  if (/^\p{Lu}{2,5}s?$/u.test(token.text)) return words.isWord(bare) ? 'no' : 'maybe'
  const isWord = words.isWord(bare)
  const next = nextCapital(tokens, at)
  if (line === 'heading') return likelyInHeading(words, bare, isNamed, isWord)
  if (beginsSentence(text, token.start)) return likelyFirst(context, bare, next, isNamed, isWord)
  if (words.has('de')) return likelyGerman(context, at, bare, isNamed, isWord)
  if (words.isTitle(bare) && !next) return isWord ? 'no' : 'maybe'
  if (words.isSureWord(bare) && !next && !previousCapital(tokens, at))
    return isNamed && words.isGiven(bare) ? 'sure' : 'maybe'
  if (isWord && !isNamed && !next && !previousCapital(tokens, at)) return 'maybe'
  return 'sure'
}

/** In small letters a name is known, or follows a title. */
function likelySmall({ tokens, words }: Context, at: number, bare: string): Likely {
  if (
    bare.length < 3 ||
    words.isWord(bare) ||
    latinParticles.has(bare) ||
    words.isTitle(bare) ||
    words.isTitleAfter(bare)
  )
    return 'no'
  const before = tokens[at]?.isNear ? tokens[at - 1] : undefined
  if (before && words.isTitle(before.fold) && !words.looksLikeWord(bare))
    return words.isGiven(bare) ? 'sure' : 'maybe'
  if (!words.isGiven(bare) || words.looksLikeWord(bare)) return 'no'
  if (before && words.isSaying(bareOf(before))) return 'sure'
  return bare.length > 3 || (before !== undefined && latinParticles.has(before.fold))
    ? 'maybe'
    : 'no'
}

/** A sentence begins with a capital too. */
function likelyFirst(
  { words }: Context,
  bare: string,
  next: Token | undefined,
  isNamed: boolean,
  isWord: boolean,
): Likely {
  const nextBare = next ? bareOf(next) : ''
  if (next && words.isOrganisation(bare)) return 'sure'
  if (next && words.isOrganisation(nextBare) && !words.isSureWord(bare)) return 'sure'
  if (words.isTitle(bare)) return next ? 'sure' : 'no'
  if (isWord)
    return next && words.isGiven(bare) && !words.isSureWord(bare) && !isNeverName(nextBare)
      ? 'sure'
      : 'no'
  if (isNamed) return words.looksLikeWord(bare) && !words.isGiven(bare) ? 'maybe' : 'sure'
  if (next && !isNeverName(nextBare)) return words.looksLikeWord(bare) ? 'maybe' : 'sure'
  return words.looksLikeWord(bare) ? 'no' : 'maybe'
}

/** A heading gives every word a capital. */
function likelyInHeading(
  words: LatinWords,
  bare: string,
  isNamed: boolean,
  isWord: boolean,
): Likely {
  if (isWord || words.isSureWord(bare)) return 'no'
  if (isNamed) return 'sure'
  return words.looksLikeWord(bare) ? 'no' : 'maybe'
}

/** German gives every noun a capital: what is known as a name counts, and what no list of words has. */
function likelyGerman(
  { text, tokens, words }: Context,
  at: number,
  bare: string,
  isNamed: boolean,
  isWord: boolean,
): Likely {
  const token = tokens[at]
  const [before, next] = [token?.isNear ? tokens[at - 1] : undefined, nextCapital(tokens, at)]
  const stem = bare.replace(/s$/, '')
  if (words.isTitle(bare)) return next ? 'sure' : 'no'
  if (words.isOrganisation(bare))
    return next || (before && isCapital(before) && !beginsSentence(text, before.start))
      ? 'sure'
      : 'no'
  if (before && words.isTitle(before.fold)) return words.isSureWord(bare) ? 'no' : 'sure'
  // Behind a first name stands a family name, whatever else the word means.
  const isAfterGiven =
    before !== undefined &&
    isCapital(before) &&
    words.isGiven(bareOf(before)) &&
    !words.isWord(bareOf(before))
  if (isAfterGiven && !words.isSureWord(bare)) return 'sure'
  if (isWord && !words.isGiven(bare))
    return (before && words.isOrganisation(bareOf(before))) ||
      (next && words.isOrganisation(bareOf(next)))
      ? 'sure'
      : 'no'
  if (isNamed && !isWord) return 'sure'
  if (words.isGiven(bare) || words.isGiven(stem))
    return words.isSureWord(bare) ? 'no' : next ? 'sure' : 'maybe'
  if (before && /^(?:aus|nach|in|von|bei)$/.test(before.fold) && !words.looksLikeWord(bare))
    return 'sure'
  if (
    before &&
    isCapital(before) &&
    (words.isGiven(bareOf(before)) || words.isOrganisation(bareOf(before)))
  )
    return 'sure'
  if (next && words.isOrganisation(bareOf(next))) return 'sure'
  if (words.looksLikeWord(bare)) return 'no'
  return 'maybe'
}

function nextCapital(tokens: readonly Token[], at: number): Token | undefined {
  const next = tokens[at + 1]
  return next?.isNear && isCapital(next) ? next : undefined
}

function previousCapital(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]]
  return token?.isNear === true && before !== undefined && isCapital(before)
}

/** What stands before a name is looked at so far back, in UTF-16 units. */
const lookBack = 20

function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - lookBack), start)
  if (/(?:^|[\s.])\p{Lu}\p{Ll}{0,3}\.\s$/u.test(before)) return false
  return (
    before.trim() === '' ||
    /(?:[.!?…:]["”’)\]]{0,4}\s{1,4}|\n\s{0,8}|["“„«(¿¡[]\s{0,4}|[-–—•]\s{1,4})$/u.test(before)
  )
}

/** The last word of a name that begins here, over small words that hold it together. */
function endOfName(
  { text, tokens, words }: Context,
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
function beginOfName({ tokens, words }: Context, likely: readonly Likely[], at: number): number {
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
  { text, tokens, words }: Context,
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
