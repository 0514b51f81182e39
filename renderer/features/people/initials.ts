const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Scripts whose letters change by what they stand beside; a sign that nobody sees keeps two apart. */
const joining =
  /^[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mand}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Adlm}\p{scx=Rohg}]/u
const nonJoiner = '\u200c'

/** Up to two letters for a name: the first, as a reader sees one, of its first and last word. */
export function initials(name: string): string {
  const words = name
    .replace(/\(.*\)/, '')
    .trim()
    .split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].flatMap(
    (word) => [...clusters.segment(word ?? '')][0]?.segment ?? [],
  )
  return letters
    .join(letters.every((letter) => joining.test(letter)) ? nonJoiner : '')
    .toLocaleUpperCase()
}
