import { describe, expect, it } from 'vitest'
import { createTurns } from '../../../renderer/editor/rich-text/turns.ts'

/** Turns that come when the test says so; what is done in them takes as long as it says. */
function open() {
  const asked: (() => void)[] = []
  const done: string[] = []
  let clock = 0
  const turns = createTurns(
    (callback) => asked.push(callback),
    () => clock,
  )
  const add = (name: string, ms: number, of: object = {}) =>
    turns.add(of, () => {
      clock += ms
      done.push(name)
    })
  return { turns, add, done, turn: () => asked.shift()?.(), asked: () => asked.length }
}

describe('P6: work is spread over turns by the time that it takes', () => {
  it('what takes long is done one by one, in order', () => {
    const { add, done, turn, asked } = open()
    for (const name of ['a', 'b', 'c']) add(name, 30)
    expect(asked()).toBe(1)
    turn()
    expect(done).toEqual(['a'])
    turn()
    turn()
    expect(done).toEqual(['a', 'b', 'c'])
    expect(asked()).toBe(0)
  })

  it('of what is short, as many as there is time for', () => {
    const { add, done, turn } = open()
    for (const name of ['a', 'b', 'c', 'd', 'e']) add(name, 1.5)
    turn()
    expect(done).toEqual(['a', 'b', 'c'])
    turn()
    expect(done).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('what is dropped is not done, and what waits already waits once', () => {
    const { turns, add, done, turn } = open()
    const gone = {}
    const twice = {}
    add('gone', 1, gone)
    add('first', 1, twice)
    add('second', 1, twice)
    turns.drop(gone)
    turn()
    expect(done).toEqual(['second'])
  })
})
