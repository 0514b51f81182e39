import { describe, expect, it } from 'vitest'
import { rangeAsked } from '../../../electron/hand-out/byte-range.ts'

const size = 1000

describe('RFC 9110, 14: which piece of a file is asked for', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=0-499', { start: 0, end: 499 }],
    ['bytes=500-', { start: 500, end: 999 }],
    ['bytes=999-5000', { start: 999, end: 999 }],
    ['bytes=-1', { start: 999, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['BYTES=1-2', { start: 1, end: 2 }],
  ])('%s', (header, piece) => {
    expect(rangeAsked(header, size)).toEqual(piece)
  })

  it.each(['bytes=1000-', 'bytes=1000-1001', 'bytes=999999999999999-', 'bytes=-0'])(
    'beyond its end: %s',
    (header) => {
      expect(rangeAsked(header, size)).toBe('beyond')
    },
  )

  it.each([
    undefined,
    '',
    'bytes',
    'bytes=',
    'bytes=-',
    'bytes=5-2',
    'bytes=0-1,4-5',
    'lines=0-1',
    'bytes=a-b',
    'bytes=0x1-2',
    'bytes=1.5-2',
    'bytes= 1 - 2',
    'bytes=1-2\u0000',
    'bytes=9999999999999999999999-',
    `bytes=${'0-1,'.repeat(2000)}0-1`,
  ])('what is not one range of bytes is left aside: %j', (header) => {
    expect(rangeAsked(header, size)).toBe('whole')
  })

  it('nothing of an empty file is a piece of it', () => {
    expect(rangeAsked('bytes=0-', 0)).toBe('beyond')
    expect(rangeAsked('bytes=-5', 0)).toBe('beyond')
  })
})
