import { digest } from '../base/digest.ts'
import { linesOf } from '../notebook/block-lines.ts'
import { inlinesText } from '../notebook/blocks-text.ts'
import type { Section } from '../notebook/notebook.ts'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' })

/** The sentences of a section as people read them: its title, and those of each line; none without a word. */
export function sentencesOf({
  title,
  blocks,
}: Pick<Section, 'title' | 'blocks'>): readonly string[] {
  const lines = blocks.flatMap((block) => linesOf(block).map(inlinesText))
  return [title, ...lines]
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => plainWords(sentence) !== '')
}

/** What names a sentence, whatever its signs, capitals and spaces: 16 hexadecimal digits. */
export function sentenceHash(sentence: string): string {
  return digest(plainWords(sentence))
}

/** The words of a text, in small letters, with single spaces between. */
export function plainWords(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(' ') ?? ''
  )
}
