const raised: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
  '=': '⁼',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
  i: 'ⁱ',
}

const lowered: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
  '−': '₋',
  '–': '₋',
  '=': '₌',
  '(': '₍',
  ')': '₎',
}

/** An ordinal's or a title's letters (1st, 2e, Mme): they read the same on the line. */
const isOrdinal = /^\p{L}{1,4}\.?$/u

/**
 * Raised or lowered letters as plain ones that still read as such: 10⁶, H₂O, 10^(a+b), never 106.
 * @param before what stands right before
 */
export function scriptText(text: string, script: 'sup' | 'sub', before: string): string {
  const signs = [...text.trim()]
  const table = script === 'sup' ? raised : lowered
  const all = signs.map((sign) => (Object.hasOwn(table, sign) ? table[sign] : undefined))
  if (signs.length === 0) return text
  if (all.every((sign) => sign !== undefined)) return text.replace(text.trim(), all.join(''))
  // Where nothing stands before, or a sentence is raised, there is nothing to tell it from.
  if (/^$|\s$/.test(before) || /\s/.test(text.trim())) return text
  if (isOrdinal.test(text.trim()) && /[\d\p{L}]{2}$|\d$|^\p{Lu}$/u.test(before)) return text
  if (/^[[(*†‡§]/.test(text.trim())) return text
  const sign = script === 'sup' ? '^' : '_'
  return signs.length === 1 ? `${sign}${text.trim()}` : `${sign}(${text.trim()})`
}
