const word = /[\p{L}\p{M}\p{N}'’-]*[^\p{ASCII}\s]+[^\s]*/gu
const scripts = [
  /^[\p{Script=Latin}\p{M}]+$/u,
  /^[\p{Script=Cyrillic}\p{M}]+$/u,
  /^[\p{Script=Greek}\p{M}]+$/u,
  /^[\p{Script=Hebrew}\p{M}]+$/u,
  /^[\p{Script=Arabic}\p{M}]+$/u,
  /^[\p{Script=Thai}\p{M}]+$/u,
]
/** Signs that texts have beside their letters. */
const ordinary = /[\s\p{P}\d°€£§©®«»“”„‘’‚–—…×±·•′″]/gu
/** Cyrillic and Greek words that have no vowel. */
const vowelless =
  /^(?![\s\S]*[аеёиоуыэюяіїєαειηουωάέίήόύώϊϋΐΰ])[\p{Script=Cyrillic}\p{Script=Greek}]+$/iu
/** Greek words of several syllables have an accent. */
const unaccented = /^(?![\s\S]*[άέήίόύώΐΰ])\p{Script=Greek}+$/iu
/** Signs of Thai that stand over a letter, where there is none, or three over one. */
const misplaced =
  /(?:^|[^\p{Script=Thai}])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|[\u0e30-\u0e3a\u0e45-\u0e4e]{3}/u
/** Letters of Latin scripts by how many languages write them; others are rarer. */
const common = /^[a-zA-ZàâäáãåæçéèêëíìîïñóòôöõøœúùûüýÿßÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜÝ]+$/u

/**
 * How likely it is that somebody wrote a text, for comparing what one text reads as in encodings of
 * one byte a letter: words of one script, of regular case, with ordinary signs.
 */
export function singleByteScore(text: string): number {
  let score = 0
  let count = 0
  for (const [found] of text.matchAll(word)) {
    if (++count > 2000) break
    const letters = found.replace(ordinary, '')
    if (letters === '') {
      score += 0.2
      continue
    }
    const isOneScript = scripts.some((script) => script.test(letters))
    score += isOneScript ? 1 : -2
    // Letters that follow a small one are small.
    if (/\p{Ll}\p{Lu}/u.test(letters)) score -= 1.5
    if (isOneScript && common.test(letters)) score += 0.3
    // A sign within a word, a last letter within one, a word without a vowel: nobody writes so.
    if (/\p{L}[×÷£§°±]\p{L}|ة\p{L}/u.test(found)) score -= 1.5
    if (letters.length > 3 && isOneScript && vowelless.test(letters)) score -= 1
    if (letters.length > 3 && unaccented.test(letters)) score -= 1
    if (misplaced.test(letters)) score -= 1.5
    // In scripts of their own words are long; a few signs by chance are not.
    if (isOneScript && !/\p{Script=Latin}/u.test(letters) && letters.length > 2) score += 0.5
  }
  return count === 0 ? 0 : score / count
}
