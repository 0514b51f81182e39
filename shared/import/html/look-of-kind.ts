import type { Inline, TextMark } from '../../notebook/blocks.ts'
import { inlineInLink } from '../../notebook/inline-in-link.ts'

/** Content without a look that all of it has: then it is the look of its kind, as bold is a heading's. */
export function withoutLook(content: readonly Inline[], mark: TextMark): readonly Inline[] {
  const words = content
    .flatMap(inlineInLink)
    .filter((run) => run.kind === 'text' && run.text.trim() !== '')
  const isKind = words.every((run) => run.kind === 'text' && run.marks.includes(mark))
  return isKind ? content.map((inline) => plain(inline, mark)) : content
}

function plain<T extends Inline>(inline: T, mark: TextMark): T {
  if (inline.kind === 'link') {
    return { ...inline, content: inline.content.map((one) => plain(one, mark)) }
  }
  if (inline.kind !== 'text') return inline
  return { ...inline, marks: inline.marks.filter((one) => one !== mark) }
}
