import diff from 'fast-diff'

/** A part of two texts: in both, in the older one alone, or in the newer one alone. */
interface TextPart {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/**
 * What became of a text, letter by letter; no surrogate pair is cut, and where signs come in the place
 * of others, whole clusters come and go.
 * @param caret where the person's caret is in the newer text: of equal letters, those before it were typed
 */
export function diffText(before: string, after: string, caret?: number): TextPart[] {
  const [head, tail] = sameEnds(before, after, caret)
  const gone = before.slice(head, before.length - tail)
  const come = after.slice(head, after.length - tail)
  const parts: TextPart[] = [
    { kind: 'same', text: before.slice(0, head) },
    ...middle(gone, come),
    { kind: 'same', text: before.slice(before.length - tail) },
  ]
  const plain = isPlain.test(before) && isPlain.test(after)
  return (plain ? parts : wholeClusters(parts)).filter(({ text }) => text !== '')
}

function middle(gone: string, come: string): TextPart[] {
  if (gone === '' || come === '') {
    return [
      { kind: 'gone', text: gone },
      { kind: 'new', text: come },
    ]
  }
  return diff(gone, come, undefined, true).map(([sign, text]) => ({
    kind: sign === 0 ? 'same' : sign < 0 ? 'gone' : 'new',
    text,
  }))
}

/** How many letters both begin and end with. */
function sameEnds(before: string, after: string, caret: number | undefined): [number, number] {
  const least = Math.min(before.length, after.length)
  let head = 0
  let tail = 0
  const growTail = (limit: number) => {
    while (tail < limit && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  }
  // What stands behind the caret first: a letter that is doubled was typed before it.
  growTail(caret === undefined ? least : Math.min(least, after.length - caret))
  while (head < least - tail && before[head] === after[head]) head += 1
  growTail(least - head)
  if (cutsPair(before, head) || cutsPair(after, head)) head -= 1
  if (cutsPair(before, before.length - tail) || cutsPair(after, after.length - tail)) tail -= 1
  return [head, tail]
}

function cutsPair(text: string, at: number): boolean {
  return isHalf(text, at - 1, 0xd800) && isHalf(text, at, 0xdc00)
}

/** High halves begin at 0xd800, low ones at 0xdc00. */
function isHalf(text: string, index: number, from: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= from && unit < from + 0x400
}

/** Text in which no sign joins with its neighbour: most of what is typed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: U+0001 stands between the lines that are compared
const isPlain = /^[\u0001\n\t\u0020-\u02ff\u0370-\u0482\u048a-\u0590\u3040-\u3098\u309d-\ud7ff]*$/

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
/** A cluster is not longer than this, in practice. */
const reach = 64

function wholeClusters(parts: readonly TextPart[]): TextPart[] {
  const whole: TextPart[] = []
  const left = [...parts]
  for (let part = left.shift(); part; part = left.shift()) {
    if (part.kind === 'same') {
      whole.push(part)
      continue
    }
    let [gone, come] = part.kind === 'gone' ? [part.text, ''] : ['', part.text]
    while (left[0] && left[0].kind !== 'same') {
      const { kind, text } = left.shift() as TextPart
      if (kind === 'gone') gone += text
      else come += text
    }
    if (gone && come) {
      const before = whole.pop()?.text ?? ''
      const after = left.shift()?.text ?? ''
      const take = Math.max(cutBefore(before, gone), cutBefore(before, come))
      const give = Math.max(cutAfter(gone, after), cutAfter(come, after))
      const [start, end] = [before.slice(before.length - take), after.slice(0, give)]
      gone = start + gone + end
      come = start + come + end
      whole.push({ kind: 'same', text: before.slice(0, before.length - take) })
      left.unshift({ kind: 'same', text: after.slice(give) })
    }
    whole.push({ kind: 'gone', text: gone }, { kind: 'new', text: come })
  }
  return whole
}

/** How much of the end of a text belongs to a cluster that goes on in the next one. */
function cutBefore(text: string, next: string): number {
  if (text === '') return 0
  const around = text.slice(-reach)
  const found = segmenter.segment(around + next.slice(0, reach)).containing(around.length)
  return found ? around.length - found.index : 0
}

/** How much of the start of the next text belongs to a cluster that began in this one. */
function cutAfter(text: string, next: string): number {
  if (text === '' || next === '') return 0
  const around = text.slice(-reach)
  const found = segmenter.segment(around + next.slice(0, reach)).containing(around.length)
  if (!found || found.index === around.length) return 0
  return found.index + found.segment.length - around.length
}
