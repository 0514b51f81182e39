/** Longer texts are looked at only so far, in letters (UTF-16 units). */
const lookedAt = 20_000

/** Signs that hardly anybody writes but in Markdown, each with how sure it makes. */
const signs: readonly (readonly [RegExp, number])[] = [
  [/^#{1,6} \S/gm, 2],
  [/^(?:```|~~~)/gm, 2],
  [/^\|?(?: *:?-{3,}:? *\|)+ *:?-{3,}:? *\|?$/gm, 3],
  [/^[-*+] \[[ xX]\] \S/gm, 2],
  [/(?<!\w)\*\*\S(?:[^*\n]{0,200}\S)?\*\*(?!\w)/g, 2],
  [/\[[^\]\n]{1,200}\]\(https?:\/\/[^\s)]{1,500}\)/g, 2],
  [/^> \S/gm, 1],
  [/^[-*+] \S/gm, 1],
  [/^\d{1,3}\. \S/gm, 1],
  [/`[^`\n]{1,100}`/g, 1],
]
/** Kinds of signs, and how sure all of them together make: a dash or two in a mail are no Markdown. */
const leastKinds = 2
const leastSure = 5
/** Signs of one kind count so often. */
const mostOfKind = 3

/** Whether a plain text is surely Markdown: several signs of several kinds. Linear in its length. */
export function isSurelyMarkdown(text: string): boolean {
  const looked = text.slice(0, lookedAt)
  let kinds = 0
  let sure = 0
  for (const [sign, weight] of signs) {
    const count = Math.min(mostOfKind, [...looked.matchAll(sign)].length)
    if (count > 0) kinds += 1
    sure += count * weight
  }
  return kinds >= leastKinds && sure >= leastSure
}
