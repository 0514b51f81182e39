import { addressPatterns } from './address-patterns.ts'
import { datePatterns } from './date-patterns.ts'
import type { FindingKind, FoundSpan } from './finding.ts'
import type { NameLanguage } from './languages/lexicon.ts'

/** What is told by its form alone, in any language; earlier ones win. */
const patterns: readonly (readonly [FindingKind, RegExp])[] = [
  [
    'email',
    /(?<![@\p{Lu}\p{Ll}\p{N}._%+-])[\p{Lu}\p{Ll}\p{N}._%+-]+@[\p{Lu}\p{Ll}\p{N}-]+(?:\.[\p{Lu}\p{Ll}\p{N}-]+)+/gu,
  ],
  // What follows a question mark in an address, or points at words of the page.
  [
    'query',
    /(?<=(?:https?:\/\/|www\.|mailto:)[^\s)>\]]{1,2000})(?:\?[^\s)>\]]+|#:~:[^\s)>\]]+)/giu,
  ],
  // A page that is not of the public net: of a house, of somebody's own machine.
  [
    'link',
    /https?:\/\/(?:\[[^\]\s]+\]|[\d.]+|[^\s/:?#]+(?::\d+|\.(?:local|lan|home|internal|intranet|corp)(?=[:/?#\s]|$))|localhost)(?::\d+)?/giu,
  ],
  // An address that names an account, not a mere site.
  [
    'link',
    /(?:https?:\/\/|www\.)[^\s)>\]?#]+\/(?:[@~]|in\/|u\/|user\/|users\/|profile\/|people\/)?[\p{L}\p{N}._-]+[^\s)>\].,;:!?]*/giu,
  ],
  [
    'link',
    /\b(?:t\.me|wa\.me|x\.com|twitter\.com|instagram\.com|facebook\.com|github\.com|linkedin\.com|bsky\.app)\/[^\s)>\].,;]+/giu,
  ],
  [
    'handle',
    /(?<![\p{Lu}\p{Ll}\p{N}._%+-])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,}(?:@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)?(?<![.-])/gu,
  ],
  ['handle', /(?<![\p{L}\p{N}/])u\/[\p{L}\p{N}_-]{3,}/gu],
  // An account as it is written without its sign: `quiet_heron`, `heron#2041`.
  [
    'handle',
    /(?<![\p{Script=Latin}\p{N}@_.])[\p{Script=Latin}][\p{Script=Latin}\p{N}.]{0,30}(?:#\p{Nd}{3,5}|_[\p{Script=Latin}\p{N}_]{1,30})(?![\p{L}\p{N}])/gu,
  ],
  ['date', /\b(?:19|20)\d\d-\d\d-\d\d(?:T\d\d:\d\d\S*)?/g],
  ['date', /(?<![\p{N}.])\p{Nd}{1,4}([./-])\p{Nd}{1,2}\1(?:\p{Nd}{4}|\p{Nd}{2})(?![\p{N}])/gu],
  [
    'date',
    /\b(?:on|last|next|this|until|since|by) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?\b/gi,
  ],
  ['date', /\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?(?![\p{L}\p{N}%])/giu],
  ['date', /\b(?:1[0-2]|[1-9]) ?(?:am|pm)\b/gi],
  ['phone', /(?<![\p{Lu}\p{Ll}\p{N}])(?:\+|00|٠٠|۰۰)\p{Nd}[\p{Nd}\s()./-]{6,22}\p{Nd}/gu],
  [
    'phone',
    /(?<![\p{Lu}\p{Ll}\p{N}.,])\(?[0٠۰]\p{Nd}{1,4}\)?[\s./-]\p{Nd}[\p{Nd}\s/-]{4,16}\p{Nd}/gu,
  ],
  ['phone', /(?<![\p{Lu}\p{Ll}\p{N}.,/-])\(\p{Nd}{2,4}\)\s?\p{Nd}[\p{Nd}\s/-]{5,14}\p{Nd}/gu],
  ['phone', /(?<![\p{L}\p{N}.,])\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?!\d)/gu],
  // Groups of digits that are no number of things: nine or more in all.
  [
    'phone',
    /(?<![\p{Lu}\p{Ll}\p{N}.,/-])\p{Nd}{2,5}(?:[ -]\p{Nd}{2,5}){1,4}(?![\p{Lu}\p{Ll}\p{N}])/gu,
  ],
  ['phone', /(?<![\p{Lu}\p{Ll}\p{N}.,/-])0\p{Nd}{8,11}(?![\p{L}\p{N}])/gu],
]

/** Addresses, numbers, handles and dates in a text; days as the given languages write them. */
export function patternSpans(
  text: string,
  languages: readonly NameLanguage[],
): readonly FoundSpan[] {
  const days = languages.flatMap(datePatterns)
  const all = [
    ...patterns,
    ...addressPatterns.map((pattern) => ['place', pattern] as const),
    ...days.map((pattern) => ['date', pattern] as const),
  ]
  return all.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)]
      .filter((match) => kind !== 'phone' || (match[0].match(/\p{Nd}/gu) ?? []).length > 8)
      .map((match) => ({ kind, start: match.index, end: match.index + match[0].length })),
  )
}
