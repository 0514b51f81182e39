import type { FoundSpan } from '../finding.ts'
import { type Lexicon, wordSet } from '../languages/lexicon.ts'
import { nameRuns, type Sense } from './name-runs.ts'
import { type Token, tokensOf } from './tokens.ts'

/** What stands behind the word that it belongs to, and ends a name. */
const postpositions = wordSet(
  'ने को से का की के में पर और या तक भी ही तो है हैं था थे थी जो कि यह वह इस उस वाले वाला वाली द्वारा लिए',
)
/** Behind who acts. */
const acts = wordSet('ने को')
const endings = [
  'ियों',
  'ाओं',
  'ियाँ',
  'ियां',
  'ेगा',
  'ेगी',
  'ेंगे',
  'ेंगी',
  'ाया',
  'ाई',
  'ाना',
  'ाने',
  'ते',
  'ता',
  'ती',
  'ना',
  'ने',
  'नी',
  'कर',
  'ों',
  'ें',
  'िए',
  'ूं',
  'े',
  'ा',
  'ी',
  'ो',
  'ए',
  'एं',
  'या',
  'यी',
]
/** No name ends so. */
const wordEnding = /(?:ों|ें|ियां|ना|ने|ता|ती|ते|गा|गी|गे|ाया|ाई|कर|ाओ|ेगा|िए|ूंगा)$/u

/** Names in Hindi and what shares its script. */
export function devanagariNames(text: string, lexicon: Lexicon): readonly FoundSpan[] {
  const tokens = tokensOf(text, /\p{Script=Devanagari}/u)
  const indian = indianOf(lexicon)
  const senseOf = (token: Token, at: number): Sense => {
    const { fold } = token
    const next = tokens[at + 1]
    if (postpositions.has(fold)) return 'small'
    // An initial.
    if ([...fold].length < 3 && text[token.end] === '.' && next?.isNear) return 'title'
    if (lexicon.organisations.has(fold)) return 'organisation'
    const isAfter =
      lexicon.titlesAfter.has(fold) &&
      token.isNear &&
      !postpositions.has(tokens[at - 1]?.fold ?? '')
    if (
      lexicon.titles.has(fold) &&
      next?.isNear &&
      !lexicon.titlesAfter.has(next.fold) &&
      !postpositions.has(next.fold) &&
      !(isAfter && !isNamed(next.fold))
    )
      return 'title'
    if (isAfter) return 'title-after'
    if (lexicon.titles.has(fold) || lexicon.titlesAfter.has(fold))
      return lexicon.names.has(fold) ? 'weak' : 'word'
    const isWord = isCommon(fold, lexicon.common)
    if (lexicon.places.has(fold) && !lexicon.sureWords.has(fold)) return 'place'
    if (isNamed(fold)) return isWord ? 'weak' : 'name'
    if (isWord) return lexicon.small.has(fold) ? 'small' : 'word'
    const sound = soundOf(fold)
    if (sound.length > 2 && indian.names.has(sound) && !wordEnding.test(fold)) return 'name'
    if (sound.length > 3 && indian.places.has(sound) && !wordEnding.test(fold)) return 'place'
    return [...fold].length > 1 ? 'unknown' : 'small'
  }
  const isNamed = (fold: string) =>
    lexicon.names.has(fold) || lexicon.listed.given.has(fold) || lexicon.listed.family.has(fold)
  return nameRuns(tokens, {
    senseOf,
    organisationFirst: false,
    endsOrganisation: (token) => lexicon.titles.has(token.fold),
    pointsAtPerson: (before, after) =>
      after !== undefined &&
      acts.has(after.fold) &&
      !(before !== undefined && lexicon.placeSigns.has(before.fold)),
    pointsAtPlace: (_, after) => after !== undefined && lexicon.placeSigns.has(after.fold),
    startOf: (token) => token.start,
  })
}

function isCommon(fold: string, common: ReadonlySet<string>): boolean {
  if (common.has(fold)) return true
  return endings.some((ending) => {
    if (!fold.endsWith(ending) || fold.length - ending.length < 2) return false
    const stem = fold.slice(0, -ending.length)
    return (
      common.has(stem) || ['ा', 'ी', 'े', 'ना', 'ो', 'ि'].some((vowel) => common.has(stem + vowel))
    )
  })
}

/** Consonants and clear vowels of Devanagari in Latin letters, without what spellings differ in. */
const sounds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    k: 'कखक़ख़',
    g: 'गघग़',
    c: 'चछ',
    j: 'जझज़',
    t: 'टठतथ',
    d: 'डढदधड़ढ़',
    n: 'णनङञं',
    p: 'पफफ़',
    b: 'बभ',
    m: 'म',
    y: 'य',
    r: 'रृ',
    l: 'लळ',
    v: 'व',
    s: 'शषस',
    i: 'िीइई',
    u: 'ुूउऊ',
    e: 'ेैएऐ',
    o: 'ोौओऔ',
  }).flatMap(([latin, signs]) => [...signs].map((sign) => [sign, latin] as const)),
)

function soundOf(word: string): string {
  return [...word]
    .map((sign) => sounds.get(sign) ?? '')
    .join('')
    .replace(/(.)\1+/g, '$1')
}

/** A name in Latin letters as the same sounds. */
function latinSound(name: string): string {
  return name
    .replace(/ee/g, 'i')
    .replace(/oo/g, 'u')
    .replace(/sh|ss/g, 's')
    .replace(/x/g, 'ks')
    .replace(/ph|f/g, 'p')
    .replace(/(?<=[kgcjtdb])h/g, '')
    .replace(/z/g, 'j')
    .replace(/q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/ck/g, 'k')
    .replace(/ai|ay/g, 'e')
    .replace(/au|ou/g, 'o')
    .replace(/[ah'.-]/g, '')
    .replace(/(.)\1+/g, '$1')
}

interface Indian {
  readonly names: ReadonlySet<string>
  readonly places: ReadonlySet<string>
}

const known = new WeakMap<Lexicon, Indian>()

function indianOf(lexicon: Lexicon): Indian {
  const before = known.get(lexicon)
  if (before) return before
  const { indianNames, indianPlaces } = lexicon.listed
  const made = {
    names: new Set([...indianNames].map(latinSound)),
    places: new Set([...indianPlaces].map(latinSound)),
  }
  known.set(lexicon, made)
  return made
}
