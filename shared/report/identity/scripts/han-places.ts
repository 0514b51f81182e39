import type { FoundSpan } from '../finding.ts'
import type { Lexicon } from '../languages/lexicon.ts'
import type { HanText } from './han-text.ts'

/** What ends the name of an organisation on its left. */
const ends =
  /[的了在到去来和与跟把放从向给被对是有没过说问讲着为由据让请等也都就还及或这那我你他她它年月日号，。、；：！？\s\p{P}]/u
/** The name of an organisation has so many signs at most before the word that says what it is. */
const longestName = 8

const patterns = new WeakMap<Lexicon, RegExp>()

/** `海岸基金会`, `《东海晚报》`. */
export function* hanOrganisations(
  { text, words }: HanText,
  lexicon: Lexicon,
): Generator<FoundSpan> {
  let pattern = patterns.get(lexicon)
  if (!pattern) {
    const kinds = [...lexicon.organisations]
      .filter((word) => word.length > 1)
      .sort((a, b) => b.length - a.length)
    pattern = new RegExp(kinds.join('|'), 'gu')
    patterns.set(lexicon, pattern)
  }
  for (const match of text.matchAll(/《[^》\n]{1,40}》/gu)) {
    yield { kind: 'organisation', start: match.index, end: match.index + match[0].length }
  }
  let last = 0
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length
    let start = match.index
    while (
      start > last &&
      match.index - start < longestName &&
      /\p{Script=Han}/u.test(text[start - 1] ?? '') &&
      !ends.test(text[start - 1] ?? '')
    )
      start--
    start = trimmed(text, start, match.index)
    last = end
    const name = text.slice(start, match.index)
    if (
      name.length < 2 ||
      lexicon.sureWords.has(name) ||
      /^[一二三四五六七八九十两几各每某本该另同小大]/.test(name)
    )
      continue
    yield {
      kind: 'organisation',
      start,
      end,
      ...(words.has(name) && lexicon.sureWords.has(match[0]) ? { maybe: true as const } : {}),
    }
  }
}

const verbs =
  /^(?:经过|通过|送到|送往|来到|前往|离开|属于|成立|建立|联系|加入|参加|写信|知道|认为|以及)/u

function trimmed(text: string, start: number, end: number): number {
  let from = start
  for (let at = start; at < end - 1; at++) if (verbs.test(text.slice(at, end))) from = at + 2
  return from
}

/** Towns that are known, and what ends as towns and streets do. */
export function* hanPlaces(
  { text, words, begins }: HanText,
  lexicon: Lexicon,
): Generator<FoundSpan> {
  for (const place of [...lexicon.places, ...lexicon.listed.places]) {
    if (place.length < 2 || words.has(place)) continue
    for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
      const next = text[at + place.length] ?? ''
      yield {
        kind: 'place',
        start: at,
        end: at + place.length + (/[省市区县]/u.test(next) ? 1 : 0),
      }
    }
  }
  for (const match of text.matchAll(
    /\p{Script=Han}{1,3}(?:县|市|镇|乡|村|区|州|岛|湾)(?![长委民场面政])/gu,
  )) {
    const end = match.index + match[0].length
    for (let start = match.index; start < end - 2; start++) {
      const name = text.slice(start, end)
      if (
        ends.test(name) ||
        !begins(start) ||
        words.has(name) ||
        /^[一二三四五六七八九十两几各每某本该全这那]/.test(name)
      )
        continue
      yield {
        kind: 'place',
        start,
        end,
        ...(/[县镇市]$/.test(name) ? {} : { maybe: true as const }),
      }
      break
    }
  }
  for (const match of text.matchAll(
    /\p{Script=Han}{1,6}(?:路|街|巷|道|弄|胡同|里)[\p{Nd}一二三四五六七八九十百]{1,6}号(?:[\p{Nd}]{1,4}[室楼栋])?/gu,
  )) {
    const from = Math.max(
      ...[...match[0].matchAll(/[在到于住从，。]/gu)].map(({ index }) => index + 1),
      0,
    )
    yield { kind: 'place', start: match.index + from, end: match.index + match[0].length }
  }
}
