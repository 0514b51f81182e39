import { scryptAsync } from '@noble/hashes/scrypt.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import type { Access } from './access.ts'

/** How many words people compare. */
const wordCount = 4

/** Each word stands for 11 bits: the list has 2,048, no two of which begin with the same four letters. */
const bitsPerWord = 11

/**
 * RFC 7914. Four words are 44 bits: so that nobody makes keys until the words are another workshop's,
 * each try costs 16 MiB and about 0.1 s (2^44 of them are some 50,000 years of one processor).
 * Changing a number changes every workshop's words.
 */
const cost = { N: 2 ** 14, r: 8, p: 1, dkLen: 6 } as const

/** What leads a device into a workshop: whose word it takes there, and which room it is. */
export type WordsOf = Pick<Access, 'trust' | 'directory'>

/**
 * Four words that say which workshop keys belong to. The projector shows them and every device too:
 * an invite from the wrong hand has others. Made of all that an invite leads by, since a member, who
 * knows the organizer's public key, could make one up with that and keys of their own beside it.
 * They tell nothing of the keys.
 */
export async function fourWords({ trust, directory }: WordsOf): Promise<readonly string[]> {
  const of = concatBytes(trust.organizer, trust.facilitators, directory)
  // The first 44 of 48 bits, which a number holds exactly.
  const bytes = await scryptAsync(of, 'sotto/v1/four-words', cost)
  const bits = bytes.reduce((sum, byte) => sum * 256 + byte, 0)
  return Array.from({ length: wordCount }, (_, i) => wordAt(bits, i))
}

function wordAt(bits: number, i: number): string {
  const shift = cost.dkLen * 8 - bitsPerWord * (i + 1)
  return wordlist[Math.floor(bits / 2 ** shift) % wordlist.length] ?? ''
}

/** Whether a list is four words as {@link fourWords} makes them. */
export function areFourWords(words: readonly string[]): boolean {
  return words.length === wordCount && words.every((word) => wordlist.includes(word))
}
