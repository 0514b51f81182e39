import { commonRow } from './common-row.ts'

/** A run of words: in both wordings, only in the earlier or only in the later one. */
interface WordRun {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** More words than this on one side are compared as a whole: the table would be too large. */
const maxWords = 2000

/** What differs between two texts, word by word; in scripts without spaces sign by sign. */
export function wordDiff(before: string, after: string): readonly WordRun[] {
  const [a, b] = [words(before), words(after)]
  const pairs = a.length > maxWords || b.length > maxWords ? [] : commonRow(a, b)
  const runs: WordRun[] = []
  const push = (kind: WordRun['kind'], text: string) => {
    const last = runs.at(-1)
    if (text === '') return
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text }
    else runs.push({ kind, text })
  }
  let [i, j] = [0, 0]
  for (const [x, y] of [...pairs, [a.length, b.length] as const]) {
    push('gone', a.slice(i, x).join(''))
    push('new', b.slice(j, y).join(''))
    push('same', a[x] ?? '')
    ;[i, j] = [x + 1, y + 1]
  }
  return runs
}

function words(text: string): readonly string[] {
  return (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+|\s+|./gsu,
    ) ?? []
  )
}
