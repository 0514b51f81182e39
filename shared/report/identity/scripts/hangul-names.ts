import type { FoundSpan } from '../finding.ts'
import type { Lexicon } from '../languages/lexicon.ts'
import { hangulParticles, hangulStems, isHangulCommon } from './hangul-words.ts'
import { type Token, tokensOf } from './tokens.ts'

const surnames = new Set(
  '김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용',
)
const longSurname = /^(?:남궁|황보|제갈|선우|독고|사공|서문)/
/** Syllables that given names are made of. */
const given = new Set(
  '가강건경광교구국권규균근금기길나낙남내노누다단달대덕도돈동두득라란람래련령로록룡루류률리린림마만말명모목무묵문미민박반배백범별병보복봉부분비빈산삼상새서석선설섭성세소솔송수숙순술숭슬승시식신실아안애양억언여연열영예오옥온완용우욱운웅원월위유윤율으은을음의이인일임자장재전점정제조종주준중증지진찬찬창채천철청초춘출충치칠쾌탁태택판팔평표필하학한해향헌혁현협형혜호홍화환활회효훈휘흥희',
)
/** Nobody's given name ends a word so: endings of verbs and adjectives. */
const verbEnding =
  /(?:다|요|고|며|면|니|까|던|도록|려고|습니다|니다|는데|하며|기로|지만|어서|아서|으로|하게|하는|되는|했던|하지|할|된|될|게|기|함|음|듯|들|적|인|한)$/
const placeParticle = /^(?:에|에서|에는|에서는|에서도|에도|으로|로|까지|부터|에서의|의|)$/
const placeEnding = /^\p{L}{2,}(?:시|군|읍|면|동|리|구|도|항|섬)$/u
/** Said of who came before: `은혜 언니가 말했다`. */
const longestTitle = 4

/** Names in Korean. */
export function hangulNames(text: string, lexicon: Lexicon): readonly FoundSpan[] {
  const tokens = tokensOf(text, /\p{Script=Hangul}/u)
  const spans: FoundSpan[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) continue
    const titled = titledAt(tokens, i, lexicon)
    if (titled) {
      spans.push(titled.span)
      i += titled.more
      continue
    }
    const found =
      organisationAt(tokens, i, lexicon) ??
      personOf(token, tokens[i - 1], lexicon) ??
      placeOf(token, tokens[i + 1], lexicon)
    if (found) spans.push(found)
  }
  return spans
}

/** `최 박사`, `복례 할머니에게`, `박소연님`, `김선생님`. */
function titledAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): { span: FoundSpan; more: number } | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token) return undefined
  const isName =
    isFullName(token.fold) ||
    (surnames.has(token.fold) && token.fold.length === 1) ||
    lexicon.names.has(token.fold) ||
    (!isHangulCommon(token.fold, lexicon) && token.fold.length <= 4)
  if (next?.isNear && isName) {
    const title = titleIn(next.fold, lexicon)
    if (title > 0) return { span: person(token.start, next.start + title), more: 1 }
  }
  for (let length = Math.min(longestTitle, token.fold.length - 1); length > 0; length--) {
    for (const { stem } of hangulStems(token.fold)) {
      const [name, title] = [stem.slice(0, -length), stem.slice(-length)]
      if (!lexicon.titlesAfter.has(title) || lexicon.common.has(stem)) continue
      const isBeside =
        name.length === 1
          ? surnames.has(name) && length > 1
          : isFullName(name) || lexicon.names.has(name)
      if (isBeside) return { span: person(token.start, token.start + stem.length), more: 0 }
    }
  }
  return undefined
}

/** How long the title is that a word begins with, and ends but for a particle; 0 where it is none. */
function titleIn(word: string, lexicon: Lexicon): number {
  const cut = hangulParticles
    .filter((particle) => word.endsWith(particle))
    .map((particle) => word.slice(0, -particle.length))
  return [word, ...cut].find((stem) => lexicon.titlesAfter.has(stem))?.length ?? 0
}

function person(start: number, end: number, isMaybe = false): FoundSpan {
  return { kind: 'person', start, end, ...(isMaybe ? { maybe: true as const } : {}) }
}

function isFullName(word: string): boolean {
  if (word.length === 4) return longSurname.test(word)
  const [first = '', second = '', third = ''] = word
  return word.length === 3 && surnames.has(first) && given.has(second) && given.has(third)
}

function personOf(
  token: Token,
  before: Token | undefined,
  lexicon: Lexicon,
): FoundSpan | undefined {
  const stems = hangulStems(token.fold)
  if (lexicon.titlesAfter.has(token.fold) || lexicon.sureWords.has(token.fold)) return undefined
  const start =
    before && token.isNear && lexicon.titles.has(before.fold) ? before.start : token.start
  const isListed = (word: string) =>
    lexicon.names.has(word) || (lexicon.listed.given.has(word) && word.length > 1)
  for (const { stem, particle } of stems) {
    const isWord = isHangulCommon(token.fold, lexicon)
    const end = token.start + stem.length
    if (isFullName(stem)) {
      const rest = stem.slice(stem.length === 4 ? 2 : 1)
      if (isWord && !isListed(rest)) continue
      if (verbEnding.test(stem) && particle === '' && !isListed(rest)) continue
      if (lexicon.sureWords.has(stem)) continue
      return person(start, end, !isListed(rest) && particle === '' && verbEnding.test(token.fold))
    }
    if (isListed(stem) && stem.length === 2 && !isHangulCommon(stem, lexicon))
      return person(start, end, false)
    if (lexicon.listed.family.has(stem) && stem.length > 1 && !isWord)
      return person(start, end, true)
  }
  if (isHangulCommon(token.fold, lexicon)) return undefined
  const short = stems.find(
    ({ stem, particle }) =>
      particle !== '' &&
      stem.length === 2 &&
      [...stem].every((one) => given.has(one)) &&
      !verbEnding.test(token.fold),
  )
  return short ? person(start, token.start + short.stem.length, true) : undefined
}

const organisationEndings = new WeakMap<Lexicon, RegExp>()

function organisationAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): FoundSpan | undefined {
  let ending = organisationEndings.get(lexicon)
  if (!ending) {
    const words = [...lexicon.organisations].sort((a, b) => b.length - a.length)
    ending = new RegExp(`(?:${words.join('|')})$`, 'u')
    organisationEndings.set(lexicon, ending)
  }
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (!token) return undefined
  for (const { stem } of hangulStems(token.fold)) {
    const kind = ending.exec(stem)?.[0]
    if (!kind || kind.length < 2) continue
    const end = token.start + stem.length
    if (kind !== stem) {
      if (lexicon.common.has(stem)) continue
      return { kind: 'organisation', start: token.start, end }
    }
    if (
      !before ||
      !token.isNear ||
      isHangulCommon(before.fold, lexicon) ||
      verbEnding.test(before.fold)
    )
      return undefined
    return { kind: 'organisation', start: before.start, end }
  }
  return undefined
}

function placeOf(token: Token, next: Token | undefined, lexicon: Lexicon): FoundSpan | undefined {
  for (const { stem, particle } of hangulStems(token.fold)) {
    const end = token.start + stem.length
    const isPointed =
      placeParticle.test(particle) ||
      (next?.isNear === true && /^(?:사람|주민|출신|쪽|시내|이장|시장|군수)/.test(next.fold))
    if (lexicon.places.has(stem) || (lexicon.listed.places.has(stem) && stem.length > 1)) {
      if (isPointed && !(lexicon.sureWords.has(stem) && particle === ''))
        return { kind: 'place', start: token.start, end }
    } else if (
      placeEnding.test(stem) &&
      stem.length > 2 &&
      stem.length < 5 &&
      !isHangulCommon(token.fold, lexicon) &&
      !/(?:하면|으면|이면|라면|는데도|어도|아도|해도|라도|까지도|정도|하도)$/.test(stem)
    ) {
      if (isPointed)
        return {
          kind: 'place',
          start: token.start,
          end,
          ...(/[읍군시]$/.test(stem) || (next?.isNear && placeEnding.test(next.fold))
            ? {}
            : { maybe: true as const }),
        }
    }
  }
  return undefined
}
