import type { Inline, LineBreak, TextRun } from './blocks.ts'

/**
 * A run with line breaks in it as runs and line breaks; anything else as it is. The editor makes no
 * such run; what another client wrote may have some, and a report prints them as lines.
 */
export function splitLines<T extends Inline>(inline: T): readonly (T | TextRun | LineBreak)[] {
  if (inline.kind !== 'text' || !inline.text.includes('\n')) return [inline]
  const { marks } = inline
  return inline.text
    .split('\n')
    .flatMap((text, i): (TextRun | LineBreak)[] => [
      ...(i > 0 ? [{ kind: 'linebreak' } as const] : []),
      ...(text ? [{ kind: 'text', text, marks } as const] : []),
    ])
}
