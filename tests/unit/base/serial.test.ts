import { expect, it } from 'vitest'
import { createSerial } from '../../../shared/base/serial.ts'
import { createStore } from '../../../shared/base/store.ts'

it('one work after the other: none begins before the one before it has ended', async () => {
  const serial = createSerial()
  const seen: string[] = []
  let go = () => {}
  const first = serial(async () => {
    seen.push('first begins')
    await new Promise<void>((resolve) => {
      go = resolve
    })
    seen.push('first ends')
    return 1
  })
  const second = serial(() => {
    seen.push('second')
    return 2
  })
  await Promise.resolve()
  expect(seen).toEqual(['first begins'])
  go()
  expect(await Promise.all([first, second])).toEqual([1, 2])
  expect(seen).toEqual(['first begins', 'first ends', 'second'])
})

it('P6: a work that fails is told to who asked for it, and keeps no other from its turn', async () => {
  const serial = createSerial()
  const failed = serial(() => Promise.reject(new Error('no')))
  const next = serial(() => 'next')
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('next')
})

it('a store tells those who follow when its value is another, and only then', () => {
  const store = createStore({ of: 1 }, (a, b) => a.of === b.of)
  let told = 0
  const stop = store.subscribe(() => {
    told += 1
  })
  store.set({ of: 1 })
  expect(told).toBe(0)
  store.set({ of: 2 })
  expect([told, store.current().of]).toEqual([1, 2])
  stop()
  store.set({ of: 3 })
  expect(told).toBe(1)
})
