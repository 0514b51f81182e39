/** A word as echoes are compared, and where it stands (UTF-16 units). */
export interface Term {
  readonly text: string
  readonly start: number
  readonly end: number
}

const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
const runs = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}\\u200c])+`, 'gu')
const isUnspaced = new RegExp(`^[${unspaced}]`, 'u')
/** A word is told by its first letters: endings differ from sentence to sentence. */
const stemLength = 6
/** Arabic writes "and", "in", "the" into the word that follows. */
const arabicPrefix = /^(?:وال|بال|كال|فال|لل|ال|و|ب|ل)(?=.{3})/u

/** The words of a text, without endings and accents; pairs of signs where no spaces are set. */
export function termsOf(text: string): readonly Term[] {
  const terms: Term[] = []
  for (const { 0: run, index } of text.matchAll(runs)) {
    if (isUnspaced.test(run)) {
      const signs = [...run]
      let at = index
      for (let i = 0; i + 1 < signs.length; i++) {
        const [first = '', second = ''] = [signs[i], signs[i + 1]]
        terms.push({ text: first + second, start: at, end: at + first.length + second.length })
        at += first.length
      }
    } else {
      terms.push({ text: stemOf(run), start: index, end: index + run.length })
    }
  }
  return terms
}

const known = new Map<string, string>()

function stemOf(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const plain = word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0640\u200c]/g, '')
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ی', 'ي')
    .replaceAll('ک', 'ك')
    .replace(arabicPrefix, '')
  const stem = [...plain.normalize('NFC')].slice(0, stemLength).join('')
  if (known.size > 100_000) known.clear()
  known.set(word, stem)
  return stem
}
