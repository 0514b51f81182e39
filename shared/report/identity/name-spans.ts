import type { FoundSpan } from './finding.ts'
import type { Lexicon } from './languages/lexicon.ts'
import { minutesSpans } from './minutes-spans.ts'
import { arabicNames } from './scripts/arabic-names.ts'
import { devanagariNames } from './scripts/devanagari-names.ts'
import { hanNames } from './scripts/han-names.ts'
import { hangulNames } from './scripts/hangul-names.ts'
import { latinNames } from './scripts/latin-names.ts'

/** People, organisations and places in a text, by the words and rules of its languages. */
export function nameSpans(text: string, lexicons: readonly Lexicon[]): readonly FoundSpan[] {
  const latin = lexicons.filter(({ script }) => script === 'latin')
  return [
    ...minutesSpans(text, lexicons),
    ...hebrewTitles(text),
    ...(/[\p{Lu}\p{Ll}]/u.test(text) ? latinNames(text, latin) : []),
    ...lexicons.flatMap((lexicon) => {
      if (lexicon.script === 'arabic') return arabicNames(text, lexicon)
      if (lexicon.script === 'devanagari') return devanagariNames(text, lexicon)
      if (lexicon.script === 'han') return hanNames(text, lexicon)
      return lexicon.script === 'hangul' ? hangulNames(text, lexicon) : []
    }),
  ]
}

/** Hebrew has no words of its own here; behind a title the next words are a name. */
function hebrewTitles(text: string): readonly FoundSpan[] {
  const pattern =
    /(?<![\p{L}])(?:ד["״]ר|פרופ['׳]|מר|גב['׳]|הרב) (\p{Script=Hebrew}{2,20}(?: \p{Script=Hebrew}{2,20})?)/gu
  return [...text.matchAll(pattern)].map((match) => ({
    kind: 'person',
    start: match.index,
    end: match.index + match[0].length,
  }))
}
