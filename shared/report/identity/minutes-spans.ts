import { type FoundSpan, folded } from './finding.ts'
import type { Lexicon } from './languages/lexicon.ts'

/*
 * What minutes say by their form, in any language: who speaks before a colon, and who was there.
 */

/** `Petra Vance:` at the beginning of a line, in brackets or not, whatever sign stands before. */
const label =
  /(?<=^|[.!?。؟।…][ \t]{0,2})[ \t]{0,8}(?:[-–—•*>][ \t]*)?[[(【]?(?<name>[\p{L}\p{M}][\p{L}\p{M}\u200c.'’ -]{0,38}[\p{L}\p{M}.])[\])】]?(?:[ \t]*\([^)\n]{1,20}\))?[ \t]*[:：](?![/\d])/gmu
/** `Present: …` up to the end of the sentence or the line. */
const list =
  /(?<=^|[.!?。؟।]\s{0,3}|\n)(?<head>[\p{L}\p{M}\u200c' -]{2,40})[ \t]*[:：][ \t]*(?<names>(?:[^.\n。।؟!?:：]|(?<=(?<!\p{L})\p{L}{1,3})\.){2,400})/gmu

/** Who speaks, and who was there. */
export function minutesSpans(text: string, lexicons: readonly Lexicon[]): readonly FoundSpan[] {
  return [...speakers(text, lexicons), ...present(text, lexicons)]
}

function* speakers(text: string, lexicons: readonly Lexicon[]): Generator<FoundSpan> {
  for (const match of text.matchAll(label)) {
    const name = match.groups?.name ?? ''
    if (!isNameLike(name, 4, lexicons)) continue
    const start = match.index + match[0].indexOf(name)
    yield { kind: 'person', start, end: start + name.length }
  }
}

const between =
  /\s*[,،、，;؛]\s*|\s+(?:and|y|e|et|und|na|ve|و|और|및)\s+|\s+و(?=\p{Script=Arabic}{3})/gu

function* present(text: string, lexicons: readonly Lexicon[]): Generator<FoundSpan> {
  for (const match of text.matchAll(list)) {
    const head = (match.groups?.head ?? '').trim().split(/\s+/)
    const isList = lexicons.some(({ attendance }) =>
      head.some((word) => attendance.has(folded(word))),
    )
    if (!isList || head.length > 4) continue
    const names = match.groups?.names ?? ''
    const from = match.index + match[0].length - names.length
    let at = 0
    for (const part of names.split(between)) {
      const start = names.indexOf(part, at)
      at = start + part.length
      if (isNameLike(part.trim(), 5, lexicons)) {
        const lead = part.length - part.trimStart().length
        yield {
          kind: 'person',
          start: from + start + lead,
          end: from + start + part.trimEnd().length,
        }
      }
    }
  }
}

/** Whether words could be what somebody is called: few, and not all of every day. */
function isNameLike(words: string, most: number, lexicons: readonly Lexicon[]): boolean {
  const parts = words.split(/[\s.]+/).filter(Boolean)
  if (parts.length === 0 || parts.length > most || /\p{N}/u.test(words)) return false
  const folds = parts.map(folded)
  if (
    /\p{Script=Han}/u.test(words) &&
    (words.length > 6 || /[位名个些两]|^[另还等其]/u.test(words))
  )
    return false
  if (folds.some((fold) => lexicons.some(({ labels }) => labels.has(fold) && fold.length > 1)))
    return false
  const isWord = (fold: string) => lexicons.some((lexicon) => isOfEveryDay(fold, lexicon))
  const isName = (fold: string) =>
    lexicons.some(
      ({ names, listed }) => names.has(fold) || listed.given.has(fold) || listed.family.has(fold),
    )
  const isTitled =
    folds.length > 1 &&
    lexicons.some(
      ({ titles, titlesAfter }) =>
        titles.has(folds[0] ?? '') || titlesAfter.has(folds.at(-1) ?? ''),
    )
  if (/\p{Script=Latin}/u.test(words)) {
    // A name has capitals, but for what holds it together.
    const isCapital =
      parts.filter((part) => /^\p{Ll}/u.test(part) && part.length > 3).length === 0 &&
      /\p{Lu}/u.test(words)
    if (!isCapital && !isTitled) return false
  }
  if (isTitled) return true
  return (
    folds.some(
      (fold) =>
        (isName(fold) && !lexicons.some(({ sureWords }) => sureWords.has(fold))) || !isWord(fold),
    ) &&
    !folds.some((fold) => lexicons.some(({ sureWords }) => sureWords.has(fold)) && !isName(fold))
  )
}

function isOfEveryDay(
  fold: string,
  { common, forms, roles, organisations, script }: Lexicon,
): boolean {
  if (common.has(fold) || roles.has(fold) || organisations.has(fold)) return true
  if (script === 'arabic')
    return (
      common.has(fold.replace(/^(?:و|ال|وال|ب|ل)/, '')) ||
      common.has(fold.replace(/(?:ه|ها|ات|ين|ون|ان|هاي|ي)$/, ''))
    )
  return forms?.test(fold) ?? false
}
