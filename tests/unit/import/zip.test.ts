import { Inflate, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { openZip } from '../../../shared/import/office/zip.ts'
import { seededRandom } from '../../support/seeded.ts'

const zeros = (length: number) => new Uint8Array(length)
const problemOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return (error as { problem?: string }).problem
  }
  return 'none'
}
/** An archive whose directory says that each part unpacks to so much (APPNOTE, 4.3.12). */
function saying(zip: Uint8Array, unpacked: number): Uint8Array {
  const copy = Buffer.from(zip)
  for (let at = copy.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; ) {
    copy.writeUInt32LE(unpacked, at + 24)
    at = copy.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  }
  return new Uint8Array(copy)
}

describe('P6: an archive unpacks to no more than it says, and to no more than any book', () => {
  it('a part that unpacks to more than it says ends where it does so, not where it would end', () => {
    const random = seededRandom(1)
    const packed = zipSync({ a: Uint8Array.from({ length: 200_000 }, () => random() * 256) })
    const push = vi.spyOn(Inflate.prototype, 'push')
    expect(problemOf(() => openZip(saying(packed, 3)).text('a'))).toBe('damaged')
    expect(push.mock.calls.length).toBeLessThan(3)
    push.mockClear()
    expect(problemOf(() => openZip(packed).text('a'))).toBe('none')
    expect(push.mock.calls.length).toBeGreaterThan(5)
  })

  it('a part that says more than is left is not begun', () => {
    const zip = saying(zipSync({ a: zeros(1000) }), 100_000_001)
    expect(problemOf(() => openZip(zip).text('a'))).toBe('too-large')
  })

  it('all parts together have one end, packed or not', () => {
    for (const level of [0, 1] as const) {
      const zip = openZip(zipSync({ a: zeros(600), b: zeros(600) }, { level }), 1000)
      expect(zip.text('a')).toHaveLength(600)
      expect(problemOf(() => zip.text('b'))).toBe('too-large')
    }
  })
})
