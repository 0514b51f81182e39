import type { FoundSpan } from './finding.ts'
import type { Lexicon } from './languages/lexicon.ts'
import { type Token, tokensOf } from './scripts/tokens.ts'

/*
 * What somebody is, beside a place, a house or a year: "the judge of that town in 2014" names one person as surely as a name.
 */

/** So many words may stand between what somebody is and where or when. */
const reach = 5
const year = /(?<!\p{Nd})(?:\p{Nd}{4})(?!\p{Nd})/u
/** What begins such a description, so many words before at most. */
const articles = new Set(
  'the a el la los las le les der die das den dem o a os as un una une ein eine'.split(' '),
)
const mostWordsBefore = 4

/** Descriptions that fit one person, given where the places and the organisations of the text stand. */
export function roleSpans(
  text: string,
  spans: readonly FoundSpan[],
  lexicons: readonly Lexicon[],
): readonly FoundSpan[] {
  const anchors = spans.filter(({ kind }) => kind === 'place' || kind === 'organisation')
  return lexicons.flatMap((lexicon) =>
    lexicon.script === 'han'
      ? [...hanRoles(text, anchors, lexicon)]
      : [...wordRoles(text, anchors, lexicon)],
  )
}

function* wordRoles(
  text: string,
  anchors: readonly FoundSpan[],
  lexicon: Lexicon,
): Generator<FoundSpan> {
  const tokens = tokensOf(text, /\p{L}/u)
  for (const [at, token] of tokens.entries()) {
    if (!isRole(token, lexicon)) continue
    if (anchors.some(({ start, end }) => start <= token.start && token.end <= end)) continue
    const [first, last] = [
      tokens[Math.max(0, at - reach)],
      tokens[Math.min(tokens.length - 1, at + reach)],
    ]
    const behind = anchors.find(
      ({ start }) =>
        start >= token.end &&
        start <= (last?.end ?? 0) &&
        isOneClause(text.slice(token.end, start)),
    )
    const ahead = anchors.findLast(
      ({ end }) =>
        end <= token.start &&
        end >= (first?.start ?? 0) &&
        isOneClause(text.slice(end, token.start)),
    )
    const rest =
      text
        .slice(behind?.end ?? token.end, (behind?.end ?? token.end) + 30)
        .split(/[,،;.!?\n]/, 1)[0] ?? ''
    const later = year.exec(rest)
    const before = text.slice(
      Math.max(0, (ahead?.start ?? token.start) - 20),
      ahead?.start ?? token.start,
    )
    const sooner = headLast(lexicon)
      ? /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})[^,،;.!?\n\p{Nd}]{0,12}$/u.exec(before)
      : null
    const isBehind = !headLast(lexicon) && (behind !== undefined || later !== null)
    const isAhead = headLast(lexicon) && (ahead !== undefined || sooner !== null)
    if (!isBehind && !isAhead) continue
    if (isBehind) {
      const end = later
        ? (behind?.end ?? token.end) + later.index + later[0].length
        : (behind?.end ?? token.end)
      yield { kind: 'role', start: beginOf(tokens, at), end }
    } else {
      const start = sooner
        ? (ahead?.start ?? token.start) - sooner[0].length
        : (ahead?.start ?? token.start)
      yield { kind: 'role', start, end: token.end }
    }
  }
}

/** Turkish, Hindi, Korean put what somebody is behind where and when. */
function headLast({ language }: Lexicon): boolean {
  return language === 'tr' || language === 'hi' || language === 'ko'
}

function isRole({ fold, text }: Token, { roles, language }: Lexicon): boolean {
  const bare = fold.replace(/^(?:l|d)'/, '').replace(/'.*$/, '')
  if (roles.has(bare)) return true
  if (language === 'ko')
    return [...roles].some(
      (role) =>
        role.length > 1 &&
        fold.startsWith(role) &&
        fold.length - role.length < 3 &&
        text.length > 1,
    )
  if (language === 'ar')
    return roles.has(bare.replace(/^(?:ال|وال|و|ل|ب)/, '')) || roles.has(bare.replace(/ه$/, 'ة'))
  if (language === 'fa') return roles.has(bare.replace(/(?:ي|ه)$/, ''))
  if (language === 'tr') return [...roles].some((role) => role.length > 5 && fold.startsWith(role))
  return false
}

function isOneClause(between: string): boolean {
  return !/[,،;.!?:()\n。；：]/.test(between)
}

function beginOf(tokens: readonly Token[], at: number): number {
  const self = tokens[at]
  const own = self && /^[ld]['’]/iu.test(self.text)
  for (let i = at - 1; !own && i >= 0 && at - i <= mostWordsBefore; i--) {
    const token = tokens[i]
    if (!token || !tokens[i + 1]?.isNear) break
    if (articles.has(token.fold) || /^[ld]['’]/iu.test(token.text)) return token.start
  }
  return self?.start ?? 0
}

function* hanRoles(
  text: string,
  anchors: readonly FoundSpan[],
  { roles }: Lexicon,
): Generator<FoundSpan> {
  for (const role of roles) {
    for (let at = text.indexOf(role); at >= 0; at = text.indexOf(role, at + 1)) {
      const ahead = anchors.findLast(
        ({ end }) =>
          end <= at &&
          at - end <= reach &&
          isOneClause(text.slice(end, at)) &&
          /^的|^$/u.test(text.slice(end, at).slice(0, 1)),
      )
      const before = text.slice(Math.max(0, (ahead?.start ?? at) - 6), ahead?.start ?? at)
      const sooner = /\p{Nd}{4}年$/u.exec(before)
      if (!ahead && !sooner) continue
      yield {
        kind: 'role',
        start: (ahead?.start ?? at) - (sooner?.[0].length ?? 0),
        end: at + role.length,
      }
    }
  }
}
