const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const other = [...'ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ']

/** A catalogue of the same shape whose sentences are a third longer, between brackets, in letters that nobody types. */
export function pseudo<T>(words: T): T {
  if (typeof words === 'string') return sentence(words) as T
  if (Array.isArray(words)) return words.map(pseudo) as T
  return Object.fromEntries(
    Object.entries(words as object).map(([key, value]) => [key, pseudo<unknown>(value)]),
  ) as T
}

function sentence(text: string): string {
  const letters = text
    .split(/(\{\{[^}]*\}\})/)
    .map((part) => (part.startsWith('{{') ? part : accented(part)))
    .join('')
  return `⟦${letters}${'·'.repeat(Math.ceil(text.length / 3))}⟧`
}

function accented(text: string): string {
  return [...text].map((letter) => other[plain.indexOf(letter)] ?? letter).join('')
}
