import type { FindingKind, FoundSpan } from './finding.ts'

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)'
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'

/** What is told by its form alone, in any language; earlier ones win. */
const patterns: readonly (readonly [FindingKind, RegExp])[] = [
  ['email', /(?<![@\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
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
    /(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,}(?:@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)?(?<![.-])/gu,
  ],
  ['handle', /(?<![\p{L}\p{N}/])u\/[\p{L}\p{N}_-]{3,}/gu],
  ['date', /\b(?:19|20)\d\d-\d\d-\d\d(?:T\d\d:\d\d\S*)?/g],
  ['date', /\b\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})\b/g],
  [
    'date',
    new RegExp(
      `\\b(?:${weekday},? )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}\\b\\.?(?:,? (?:19|20)\\d\\d)?`,
      'gi',
    ),
  ],
  [
    'date',
    new RegExp(
      `\\b(?:${weekday},? )?${month}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? (?:19|20)\\d\\d)?`,
      'gi',
    ),
  ],
  ['date', new RegExp(`\\b${month} (?:19|20)\\d\\d\\b`, 'gi')],
  [
    'date',
    new RegExp(
      `\\b(?:on|last|next|this|until|since|by) (?:${weekday})(?: (?:morning|afternoon|evening|night))?\\b`,
      'gi',
    ),
  ],
  ['date', /\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?(?![\p{L}\p{N}%])/giu],
  ['date', /\b(?:1[0-2]|[1-9]) ?(?:am|pm)\b/gi],
  ['phone', /(?<![\p{L}\p{N}])(?:\+|00)\d[\d\s()./-]{6,}\d/gu],
  ['phone', /(?<![\p{L}\p{N}.,])\(?0\d{1,4}\)?[\s./-]\d[\d\s/-]{4,}\d/gu],
  ['phone', /(?<![\p{L}\p{N}.,])\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?!\d)/gu],
]

/** Addresses, numbers, handles and dates in a text. */
export function patternSpans(text: string): readonly FoundSpan[] {
  return patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
}
