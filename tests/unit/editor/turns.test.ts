import { describe, expect, it } from 'vitest'
import { createTurns } from '../../../renderer/editor/rich-text/turns.ts'

/** Turns whose frames come when the test says so. */
function open() {
  const frames: (() => void)[] = []
  const done: string[] = []
  const turns = createTurns((callback) => frames.push(callback))
  const add = (name: string, effort: number, of: object = {}) =>
    turns.add(of, effort, () => done.push(name))
  return { turns, add, done, frame: () => frames.shift()?.(), asked: () => frames.length }
}

describe('work is spread over frames', () => {
  it('what takes a whole frame is done one by one, in order', () => {
    const { add, done, frame, asked } = open()
    for (const name of ['a', 'b', 'c']) add(name, 1)
    expect(asked()).toBe(1)
    frame()
    expect(done).toEqual(['a'])
    frame()
    frame()
    expect(done).toEqual(['a', 'b', 'c'])
    expect(asked()).toBe(0)
  })

  it('as many as fit are done in one frame, and effort above a frame still gets its turn', () => {
    const { add, done, frame } = open()
    for (const name of ['a', 'b', 'c']) add(name, 1 / 2)
    add('large', 7)
    frame()
    expect(done).toEqual(['a', 'b'])
    frame()
    expect(done).toEqual(['a', 'b', 'c'])
    frame()
    expect(done).toEqual(['a', 'b', 'c', 'large'])
  })

  it('what is dropped is not done', () => {
    const { turns, add, done, frame } = open()
    const gone = {}
    add('gone', 1, gone)
    add('stays', 1)
    turns.drop(gone)
    frame()
    expect(done).toEqual(['stays'])
  })
})
