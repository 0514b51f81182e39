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
/** No piece that has a place to be cut at is shorter. */
const shortestPiece = 120

/** A text in pieces, cut behind a line or a sentence, else behind a word, else anywhere but in a sign. */
export function textPieces(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let start = 0
  let next = firstLines(text.slice(0, longestPiece))
  while (start + next.length < text.length) {
    const cut = start + cutIn(next)
    pieces.push({ text: text.slice(start, cut), start })
    start = cut
    next = firstLines(text.slice(start, start + longestPiece))
  }
  pieces.push({ text: next, start })
  return pieces
}

function cutIn(window: string): number {
  for (const end of [/\n/g, /[.!?…]\s/g, /\s/g]) {
    const last = [...window.slice(shortestPiece).matchAll(end)].at(-1)
    if (last) return shortestPiece + last.index + last[0].length
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
