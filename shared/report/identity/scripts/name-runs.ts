import type { FoundSpan } from '../finding.ts'
import type { Token } from './tokens.ts'

/**
 * What a word is to the search for names: surely a name, a place, a name that is a word as well (counts beside another),
 * unknown, what holds names together (`bin`), a title before or behind, what makes an organisation, or a plain word; a
 * *small* word ends every name.
 */
export type Sense =
  | 'name'
  | 'place'
  | 'weak'
  | 'unknown'
  | 'particle'
  | 'title'
  | 'title-after'
  | 'organisation'
  | 'word'
  | 'small'

/** How a script without capitals is read. */
interface RunRules {
  readonly senseOf: (token: Token, at: number) => Sense
  /** The word of an organisation stands before its name, or behind it. */
  readonly organisationFirst: boolean
  /** A word that belongs to no organisation's name, though it is near. */
  readonly endsOrganisation: (token: Token) => boolean
  /** What stands before a person who acts, or behind: an unknown word beside it is a name. */
  readonly pointsAtPerson: (before: Token | undefined, after: Token | undefined) => boolean
  /** Whether what stands before or behind says that a place is meant. */
  readonly pointsAtPlace: (before: Token | undefined, after: Token | undefined) => boolean
  /** Where the name begins in a word that has a small word written into it (UTF-16 units). */
  readonly startOf: (token: Token) => number
}

/** A name has so many words at most. */
const longestName = 5

/** Names in running words, by what each word is and what stands beside it. */
export function nameRuns(tokens: readonly Token[], rules: RunRules): readonly FoundSpan[] {
  const senses = tokens.map(rules.senseOf)
  const spans: FoundSpan[] = []
  const used = new Set<number>()
  const add = (kind: FoundSpan['kind'], from: number, to: number, isMaybe: boolean) => {
    const [first, last] = [tokens[from], tokens[to]]
    if (!first || !last) return
    for (let i = from; i <= to; i++) used.add(i)
    const start = rules.startOf(first)
    spans.push({ kind, start, end: last.end, ...(isMaybe ? { maybe: true as const } : {}) })
  }
  organisations(tokens, senses, rules, add)
  for (let i = 0; i < tokens.length; i++) {
    if (used.has(i)) continue
    const sense = senses[i]
    const isTitled = sense === 'title' && isAfterTitle(senses, tokens, i + 1)
    const isName = sense === 'name' || sense === 'unknown' || sense === 'weak' || sense === 'place'
    if (!isTitled && !isName) continue
    const to = endOfRun(tokens, senses, isTitled ? i + 1 : i, used)
    const [before, after] = [
      nearBefore(tokens, i),
      tokens[to + 1]?.isNear ? tokens[to + 1] : undefined,
    ]
    const inRun = senses.slice(i, to + 1)
    const isAfterTitled = inRun.includes('title-after') && to > i
    const isPerson = isTitled || isAfterTitled || inRun.includes('name')
    if (isPerson) {
      add('person', i, to, false)
    } else if (inRun.includes('place')) {
      add('place', i, to, false)
    } else if (inRun.every((one) => one === 'weak')) {
      // A name that is a word too: several of them, or one that acts.
      if (to > i || rules.pointsAtPerson(before, after)) add('person', i, to, to === i)
    } else {
      const isPlace = rules.pointsAtPlace(before, after)
      add(isPlace ? 'place' : 'person', i, to, !rules.pointsAtPerson(before, after))
    }
    i = to
  }
  return spans
}

/** Behind a title stands a name, unless it is a small word. */
function isAfterTitle(senses: readonly Sense[], tokens: readonly Token[], at: number): boolean {
  const sense = senses[at]
  return (
    tokens[at]?.isNear === true && sense !== 'small' && sense !== 'word' && sense !== 'organisation'
  )
}

function endOfRun(
  tokens: readonly Token[],
  senses: readonly Sense[],
  from: number,
  used: ReadonlySet<number>,
): number {
  let to = from
  while (tokens[to + 1]?.isNear && to + 1 - from < longestName && !used.has(to + 1)) {
    const next = senses[to + 1]
    const goesOn =
      next === 'name' ||
      next === 'unknown' ||
      next === 'weak' ||
      next === 'title-after' ||
      next === 'place'
    const isHeld = next === 'particle' || senses[to] === 'particle'
    if (!goesOn && !(isHeld && next !== 'small')) break
    to++
  }
  // What holds names together ends none.
  while (to > from && senses[to] === 'particle') to--
  return to
}

function nearBefore(tokens: readonly Token[], at: number): Token | undefined {
  return tokens[at]?.isNear ? tokens[at - 1] : undefined
}

type Add = (kind: FoundSpan['kind'], from: number, to: number, isMaybe: boolean) => void

/** An organisation's name has so many words beside the one that says what it is. */
const organisationWords = 3

function organisations(
  tokens: readonly Token[],
  senses: readonly Sense[],
  rules: RunRules,
  add: Add,
) {
  for (let i = 0; i < tokens.length; i++) {
    if (senses[i] !== 'organisation') continue
    let [from, to] = [i, i]
    const isPart = (at: number) => {
      const token = tokens[at]
      return token !== undefined && senses[at] !== 'small' && !rules.endsOrganisation(token)
    }
    if (rules.organisationFirst) {
      while (to - i < organisationWords && tokens[to + 1]?.isNear && isPart(to + 1)) to++
    } else {
      while (i - from < organisationWords && tokens[from]?.isNear && isPart(from - 1)) from--
    }
    if (from === to) continue
    const beside = senses.slice(from, to + 1).filter((_, at) => from + at !== i)
    add(
      'organisation',
      from,
      to,
      beside.every((sense) => sense === 'word'),
    )
    i = to
  }
}
