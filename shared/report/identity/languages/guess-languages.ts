import { folded } from '../finding.ts'
import { type NameLanguage, nameLanguages, nameScriptOf } from './lexicon.ts'

/** The commonest words of the languages that share a script, by which they are told apart. */
const signs: Readonly<Partial<Record<NameLanguage, string>>> = {
  en: 'the of and to in that it was for with as on were by from is not at are have which but had they this who would been there one all will their has we you she he his her',
  es: 'el la los las del de y en un una por con para no se lo su al es más pero como le ya fue ha muy sin sobre también me hay donde quien desde todo nos que según',
  fr: 'le la les des du de et un une que qui dans en est pour pas sur au par avec ne se ce il elle sont plus mais nous on vous a été cette leur aux ou ont sans c’est d’après',
  pt: 'o a os as de do da dos das e em um uma por com para não se no na nos nas ao é mais mas como foi já ou sem sobre também há onde quem são pelo pela seu sua que',
  de: 'der die das und in den von zu ist mit nicht des sich ein eine auf dem für es im auch als an wir aus werden bei wird sind nach hat noch wie einen um über einer ich am',
  sw: 'na ya wa kwa ni la za katika cha kuwa hii hiyo huo kama lakini hata pia wakati watu yake wake kila baada hakuna alikuwa siku mtu sisi wao au si kutoka hadi bila tarehe',
  tr: 've bir bu da de için ile çok ne gibi daha olarak olan ama kadar sonra var ben o her en mi ise ya değil biz hem şey yok olduğu diye oldu göre bunu',
  ar: 'في من على إلى أن عن هذا هذه التي الذي كان كانت لم لا ما هو هي مع كل بعد قبل عند ثم أو قد بين نحن إن كما لكن',
  fa: 'و در به از که را با این است برای آن یک هم تا بر بود شد خود ما می کرد یا هر اما چه کند دارد نیست همه پس اگر شده گفت نمی',
}

const known = new Map(
  nameLanguages.flatMap((language) => {
    const words = signs[language]
    return words ? [[language, new Set(words.split(' ').map(folded))] as const] : []
  }),
)

/** The commonest words of all languages that are known, as they are written. */
export function commonestWords(): readonly string[] {
  return Object.values(signs).flatMap((words) => words.split(' '))
}

/** How many letters a text has in each script that is read for names. */
const letters: readonly (readonly [NameLanguage, RegExp])[] = [
  ['hi', /\p{Script=Devanagari}/u],
  ['zh', /\p{Script=Han}/u],
  ['ko', /\p{Script=Hangul}/u],
]

/**
 * The languages that a text is in, as far as names need it: all whose script stands in it; of those that share a
 * script, the ones whose commonest words it has most. None where the text is too short to tell.
 */
export function guessLanguages(text: string): readonly NameLanguage[] {
  const found: NameLanguage[] = letters
    .filter(([, letter]) => letter.test(text))
    .map(([language]) => language)
  const words = (text.match(/[\p{L}\p{M}\u200c’']+/gu) ?? []).map(folded)
  if (/\p{Script=Arabic}/u.test(text)) {
    // Letters that Arabic has not, and Persian has.
    const persian = (text.match(/[پچژگ\u200c]|(?<=\p{L})ی/gu) ?? []).length
    const best = bestOf(words, ['ar', 'fa'])
    found.push(...(best.length === 1 ? best : [persian > 0 ? ('fa' as const) : ('ar' as const)]))
  }
  if (/\p{Script=Latin}/u.test(text)) {
    found.push(
      ...bestOf(
        words,
        nameLanguages.filter((language) => nameScriptOf(language) === 'latin'),
      ),
    )
  }
  return found
}

/** The language with most of its common words; two where they are near. */
function bestOf(words: readonly string[], among: readonly NameLanguage[]): readonly NameLanguage[] {
  const counts = among
    .map((language) => ({
      language,
      count: words.filter((word) => known.get(language)?.has(word)).length,
    }))
    .sort((a, b) => b.count - a.count)
  const most = counts[0]?.count ?? 0
  if (most < 2) return []
  return counts.filter(({ count }) => count >= most * 0.8).map(({ language }) => language)
}
