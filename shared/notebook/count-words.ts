import { blocksText } from './blocks-text.ts'
import type { Section } from './notebook.ts'

/** A word: letters and figures in a row, with what joins them; where words are not set apart, each sign is one. */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}](?:['’\-\u200c\u200d]?[\p{L}\p{N}\p{M}])*/gu

const known = new WeakMap<Section, number>()

/** How many words sections have, titles included. A section that has not changed is not counted again. */
export function countWords(sections: readonly Section[]): number {
  let count = 0
  for (const section of sections) {
    const own = known.get(section) ?? wordsIn(`${section.title}\n${blocksText(section.blocks)}`)
    known.set(section, own)
    count += own
  }
  return count
}

function wordsIn(text: string): number {
  return text.match(word)?.length ?? 0
}
