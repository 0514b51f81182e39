import { foldLetters } from './fold-letters.ts'

/** A name of the organizer's list, ready to be looked for. */
export interface ListedName {
  /** Its parts, folded. */
  readonly parts: readonly string[]
  /** Its first letters, for names of several parts. */
  readonly initials: RegExp | undefined
  readonly isCyrillic: boolean
}

const known = new Map<string, ListedName>()

/** @param alike as in {@link foldLetters} */
export function listedName(name: string, alike: boolean): ListedName {
  const key = `${alike ? '~' : '='}${name}`
  const before = known.get(key)
  if (before) return before
  const made = make(name, alike)
  if (known.size > 20_000) known.clear()
  known.set(key, made)
  return made
}

function make(name: string, alike: boolean): ListedName {
  const words = name.split(/[\s,-]+/).filter((word) => word !== '')
  const parts = words.map((word) => foldLetters(word, alike).text).filter((part) => part !== '')
  const first = words.map((word) => [...word][0] ?? '').filter((sign) => /\p{L}/u.test(sign))
  const initials =
    first.length > 1
      ? new RegExp(`(?<![\\p{L}\\p{M}])${first.join('\\.\\s?')}\\.?(?![\\p{L}\\p{M}])`, 'giu')
      : undefined
  return { parts, initials, isCyrillic: /\p{Script=Cyrillic}/u.test(name) }
}
