/** A piece of a file, in bytes; `end` is the last one that belongs to it. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** What a `Range` header asks of a file: a piece, something beyond its end, or nothing that we follow. */
type RangeAsked = ByteRange | 'beyond' | 'whole'

/**
 * RFC 9110, 14.1.2 and 14.2: one range of bytes. Several at once, other units and what is no range
 * at all are left aside, as a server may, and the whole file is the answer.
 * @param size of the file, in bytes
 */
export function rangeAsked(header: string | undefined, size: number): RangeAsked {
  const match = /^bytes=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/i.exec(header ?? '')
  const [, first = '', last = ''] = match ?? []
  if (!match || (first === '' && last === '')) return 'whole'
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'beyond' : { start: size - length, end: size - 1 }
  }
  const start = Number(first)
  // Its end before its start: no range at all.
  if (last !== '' && Number(last) < start) return 'whole'
  if (start >= size) return 'beyond'
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}
