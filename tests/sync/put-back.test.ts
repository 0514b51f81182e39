import { afterEach, expect, test } from 'vitest'
import { createPutBack } from '../../renderer/session/put-back.ts'
import type { SimDevice } from './support/sim-device.ts'
import { makeSim, type Sim } from './support/sim-world.ts'

const seed = Number(process.env.SOTTO_SEED ?? 1)

let sim: Sim
afterEach(() => sim.end())

/** A room of so many, all of them there. */
function room(devices: number): SimDevice[] {
  sim = makeSim(seed)
  const all = Array.from({ length: devices }, () => sim.add())
  const present = () => all.every(({ mesh }) => mesh.status().present === devices)
  expect(sim.until(present, 20_000)).toBeDefined()
  return all
}

/** A device that holds a word to be so, and puts it back; gives how often it did. */
function says({ doc }: SimDevice, word: string): () => number {
  let times = 0
  const back = createPutBack(sim.clock, sim.random, () => {
    if (doc.getMap('said').get('word') === word) return false
    doc.getMap('said').set('word', word)
    times += 1
    return true
  })
  doc.on('update', back.look)
  back.look()
  return () => times
}

const hours = 2
/** With pauses of a minute, of half of it to one and a half, after the first ones that are shorter. */
const most = hours * 60 * 2 + 20

test(`P6: what somebody takes away at once is put back ever more slowly, and stands soon after they have gone (seed ${seed})`, () => {
  const [one, two, vandal] = room(3) as [SimDevice, SimDevice, SimDevice]
  const words = vandal.doc.getMap('said')
  const takeAway = () => words.has('word') && words.delete('word')
  vandal.doc.on('update', takeAway)
  const times = [says(one, 'so'), says(two, 'so')]
  sim.pass(hours * 3_600_000)
  for (const each of times) {
    expect(each()).toBeGreaterThan(5)
    expect(each()).toBeLessThan(most)
  }
  sim.remove(vandal, 'crash')
  const stands = () => [one, two].every(({ doc }) => doc.getMap('said').get('word') === 'so')
  expect(sim.until(stands, 120_000)).toBeDefined()
  const before = times.map((each) => each())
  sim.pass(3_600_000)
  expect(times.map((each) => each())).toEqual(before)
})

test(`P6: two devices that each hold another word to be so make no storm (seed ${seed})`, () => {
  const [one, two] = room(2) as [SimDevice, SimDevice]
  const times = [says(one, 'so'), says(two, 'not so')]
  sim.pass(hours * 3_600_000)
  for (const each of times) expect(each()).toBeLessThan(most)
})

test(`P6: what is taken away once is back at once (seed ${seed})`, () => {
  const [one, vandal] = room(2) as [SimDevice, SimDevice]
  says(one, 'so')
  for (let day = 0; day < 3; day++) {
    sim.pass(3_600_000)
    vandal.doc.getMap('said').delete('word')
    const back = () => vandal.doc.getMap('said').get('word') === 'so'
    expect(sim.until(back, 2000)).toBeDefined()
  }
})
