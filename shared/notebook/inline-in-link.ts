import type { Inline, LineBreak, TextRun } from './blocks.ts'

/** Inline content as what may stand in a link: of a link within it, its words. */
export function inlineInLink(inline: Inline): readonly (TextRun | LineBreak)[] {
  if (inline.kind === 'link') return inline.content
  return inline.kind === 'unknown' ? [] : [inline]
}
