import { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { createAntechamber } from '../../../electron/meeting-point/antechamber.ts'

let ports = 0
function comes(address: string) {
  const made = Object.assign(new EventEmitter(), {
    remoteAddress: address,
    remotePort: ++ports,
    destroyed: false,
    destroy: () => {
      made.destroyed = true
      made.emit('close')
    },
  })
  return made as unknown as Socket
}

test('P6: where there is no place left, the address that has most gives one up, and nobody else', () => {
  const antechamber = createAntechamber(4)
  const [first, other] = [comes('10.0.0.7'), comes('10.0.0.8')]
  for (const one of [first, other]) antechamber.enter(one)
  const flood = Array.from({ length: 100 }, () => comes('10.0.0.66'))
  for (const one of flood) antechamber.enter(one)
  expect([first, other].map(({ destroyed }) => destroyed)).toEqual([false, false])
  expect(flood.filter(({ destroyed }) => !destroyed)).toEqual(flood.slice(-2))
  expect(antechamber.size()).toBe(4)
})

test('P6: of one address rather who has not asked for anything yet, and then who came first', () => {
  const antechamber = createAntechamber(3)
  const [asked, silent, late] = [1, 2, 3].map(() => comes('10.0.0.7')) as [Socket, Socket, Socket]
  for (const one of [asked, silent, late]) antechamber.enter(one)
  antechamber.asked(asked)
  const [next, last] = [comes('10.0.0.7'), comes('10.0.0.7')]
  antechamber.enter(next)
  expect([asked, silent, late].map(({ destroyed }) => destroyed)).toEqual([false, true, false])
  for (const one of [late, next]) antechamber.asked(one)
  antechamber.enter(last)
  expect([asked, late, next].map(({ destroyed }) => destroyed)).toEqual([true, false, false])
  antechamber.leave(last)
  expect(antechamber.size()).toBe(2)
})
