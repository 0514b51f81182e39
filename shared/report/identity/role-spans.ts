import type { FoundSpan } from './finding.ts'
import type { Lexicon } from './languages/lexicon.ts'
import { type Token, tokensOf } from './scripts/tokens.ts'

/*
 * What somebody is, beside a place, a house or a year: "the judge of that town in 2014" names one person as surely as a name.
 */

/** A year is looked for so far from where somebody is, in UTF-16 units. */
const longestRest = 30
/** So many words may stand between what somebody is and where or when. */
const reach = 7
const year = /(?<!\p{Nd})(?:\p{Nd}{4})(?!\p{Nd})/u
const anchorKinds: ReadonlySet<FoundSpan['kind']> = new Set([
  'place',
  'organisation',
  'person',
  'listed',
])
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
  const anchors = spans.filter(({ kind }) => anchorKinds.has(kind))
  return lexicons.flatMap((lexicon) =>
    lexicon.script === 'han'
      ? [...hanRoles(text, anchors, lexicon)]
      : [...wordRoles(text, anchors, lexicon)],
  )
}

/** Where one word says what somebody is: what stands before it, and behind it. */
interface Place {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly at: number
  readonly role: Token
  readonly anchors: readonly FoundSpan[]
}

function* wordRoles(
  text: string,
  anchors: readonly FoundSpan[],
  lexicon: Lexicon,
): Generator<FoundSpan> {
  const tokens = tokensOf(text, /\p{L}/u)
  for (const [at, role] of tokens.entries()) {
    if (!isRole(role, lexicon)) continue
    const place = { text, tokens, at, role, anchors }
    const span = isHeadLast(lexicon) ? roleBehind(place) : roleBefore(place)
    if (span) yield span
  }
}

/** `the judge of that town in 2014`. */
function roleBefore({ text, tokens, at, role, anchors }: Place): FoundSpan | undefined {
  const last = tokens[Math.min(tokens.length - 1, at + reach)]
  const anchor = anchors.find(
    ({ start, end }) =>
      (start <= role.start && end > role.end) ||
      (start >= role.end && start <= (last?.end ?? 0) && isOneClause(text.slice(role.end, start))),
  )
  // A title before a name is no more than that.
  const isTitle = anchor?.kind === 'person' && anchor.start <= role.end + 1
  if (isTitle && !/^\s(?:of|de|del|da|do|du|von|ya|wa)\s/u.test(text.slice(role.end)))
    return undefined
  const from = anchor?.end ?? role.end
  const rest = text.slice(from, from + longestRest).split(/[,،;.!?\n]/, 1)[0] ?? ''
  const when = year.exec(rest)
  if (!anchor && !when) return undefined
  const end = when ? from + when.index + when[0].length : from
  return { kind: 'role', start: Math.min(anchor?.start ?? role.start, beginOf(tokens, at)), end }
}

/** The same in languages that put what somebody is behind where and when. */
function roleBehind({ text, tokens, at, role, anchors }: Place): FoundSpan | undefined {
  const first = tokens[Math.max(0, at - reach)]
  const anchor = anchors.findLast(
    ({ start, end, kind }) =>
      (start < role.start && end >= role.end && kind !== 'person') ||
      (end <= role.start && end >= (first?.start ?? 0) && isOneClause(text.slice(end, role.start))),
  )
  const from = anchor?.start ?? role.start
  const before = text.slice(Math.max(0, from - longestRest), from)
  const when = /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})[^,،;.!?\n\p{Nd}]{0,12}$/u.exec(before)
  if (!when && (!anchor || anchor.kind === 'person')) return undefined
  return { kind: 'role', start: from - (when?.[0].length ?? 0), end: role.end }
}

/** Turkish, Hindi, Korean put what somebody is behind where and when. */
function isHeadLast({ language }: Lexicon): boolean {
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
