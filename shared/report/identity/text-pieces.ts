/** A piece of a text, and where it begins in it (UTF-16 units). */
interface TextPiece {
  readonly text: string
  readonly start: number
}

/**
 * A piece is looked through in one step, so no piece is longer than this: some 60 words, which take a
 * few milliseconds. In UTF-16 units.
 */
const longestPiece = 360

/**
 * A text in pieces, cut behind a line or a sentence, else behind a word, else anywhere but in a sign.
 * @param longest of a piece, in UTF-16 units; no piece that has a place to be cut at is shorter than a third of it
 */
export function textPieces(text: string, longest: number = longestPiece): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let start = 0
  let next = firstLines(text.slice(0, longest))
  while (start + next.length < text.length) {
    const cut = start + cutIn(next, Math.floor(longest / 3))
    pieces.push({ text: text.slice(start, cut), start })
    start = cut
    next = firstLines(text.slice(start, start + longest))
  }
  pieces.push({ text: next, start })
  return pieces
}

function cutIn(window: string, shortest: number): number {
  for (const end of [/\n/g, /[.!?…؟।]\s|[。！？]/g, /\s/g]) {
    const last = [...window.slice(shortest).matchAll(end)].at(-1)
    if (last) return shortest + last.index + last[0].length
  }
  return /[\ud800-\udbff]$/.test(window) ? window.length - 1 : window.length
}

/** Short lines are sentences of their own, which cost more than words. */
const mostLines = 10

function firstLines(window: string): string {
  let end = 0
  for (let line = 0; line < mostLines; line++) {
    const next = window.indexOf('\n', end)
    if (next < 0) return window
    end = next + 1
  }
  return window.slice(0, end)
}
