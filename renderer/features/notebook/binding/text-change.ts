/** What turns one text into another: at an index, so much removed, this put in. In code units. */
export interface TextChange {
  readonly index: number
  readonly remove: number
  readonly insert: string
}

export function hasPairs(text: string): boolean {
  return /[\ud800-\udfff]/.test(text)
}

/**
 * The change between two texts, without cutting a surrogate pair of either. Where letters repeat
 * the caret says which of them is new.
 */
export function changeBetween(before: string, after: string, caret: number): TextChange {
  const shorter = Math.min(before.length, after.length)
  let left = 0
  let right = 0
  const sameLeft = () => left + right < shorter && before[left] === after[left]
  while (left < caret && sameLeft()) left++
  while (
    left + right < shorter &&
    before[before.length - right - 1] === after[after.length - right - 1]
  ) {
    right++
  }
  while (sameLeft()) left++
  if (left > 0 && isHalf(after.charCodeAt(left - 1), 0xd800)) left--
  if (right > 0 && isHalf(after.charCodeAt(after.length - right), 0xdc00)) right--
  return {
    index: left,
    remove: before.length - left - right,
    insert: after.slice(left, after.length - right),
  }
}

/** High halves begin at 0xd800, low ones at 0xdc00. */
function isHalf(unit: number, from: number): boolean {
  return unit >= from && unit < from + 0x400
}
