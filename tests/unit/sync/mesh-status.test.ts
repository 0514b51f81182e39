import { expect, test } from 'vitest'
import { meshStatus } from '../../../renderer/sync/mesh/mesh-status.ts'

type Counted = Parameters<typeof meshStatus>[0]

/** A room in which all hold the same; two of its ids are windows of this device's. */
function status(isOwnWindow: Counted['isOwnWindow']) {
  const digest = 'a'.repeat(64)
  return meshStatus({
    links: {
      heard: () => [],
      unheard: () => ['other', 'newcomer', 'own new window'],
      isRelayed: () => false,
      refusals: () => ({}),
    },
    peerTable: {
      present: () => ['other', 'own window'],
      missed: () => ['gone', 'own closed window'],
      get: () => ({ digest }),
    },
    shared: { settled: () => digest },
    isOwnWindow,
  } as unknown as Counted)
}

test('P6: another window of this device is no other device: what two windows have is on one disk', () => {
  const own = new Set(['own window', 'own closed window', 'own new window'])
  expect(status((id) => own.has(id))).toMatchObject({
    present: 2,
    haveAll: 2,
    missed: 1,
    called: 1,
  })
  expect(status(undefined)).toMatchObject({ present: 3, haveAll: 3, missed: 2, called: 2 })
})
