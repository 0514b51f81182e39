import { expect, it } from 'vitest'
import { createListeners } from '../../../shared/base/listeners.ts'

it('who is told of a change is settled as the telling begins', () => {
  const listeners = createListeners()
  const told: string[] = []
  listeners.subscribe(() => {
    told.push('first')
    listeners.subscribe(() => told.push('late'))
    stopSecond()
  })
  const stopSecond = listeners.subscribe(() => told.push('second'))
  listeners.tell()
  expect(told.splice(0)).toEqual(['first', 'second'])
  listeners.tell()
  expect(told.splice(0)).toEqual(['first', 'late'])
  listeners.clear()
  listeners.tell()
  expect(told).toEqual([])
})

it('what a listener throws goes to whoever tells', () => {
  const listeners = createListeners()
  listeners.subscribe(() => {
    throw new Error('no')
  })
  expect(listeners.tell).toThrow('no')
})
