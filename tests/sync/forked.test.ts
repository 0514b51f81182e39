import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { uniteHolds } from '../../renderer/session/unite-holds.ts'
import type { DeviceTag, HoldId, SectionId } from '../../shared/base/ids.ts'
import { fingerprint } from '../../shared/disclosure/fingerprint.ts'
import { sectionStatus } from '../../shared/disclosure/status.ts'
import { addSection } from '../../shared/notebook/add-section.ts'
import { holdSection } from '../../shared/notebook/holds.ts'
import { markSection } from '../../shared/notebook/marks.ts'
import { readNotebook } from '../../shared/notebook/read-notebook.ts'
import { trashSection } from '../../shared/notebook/trash.ts'
import { seededBytes } from '../support/seeded.ts'
import type { Sim } from './support/sim-world.ts'
import { makeSim } from './support/sim-world.ts'

const seed = Number(process.env.SOTTO_SEED ?? 1)

let running: Sim | undefined
afterEach(() => {
  running?.end()
  vi.useRealTimers()
})

/** A copy of a document, as another device has it. */
function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** A notebook with one section, marked; the same twice, and what somebody forges of an act before it arrives. */
function start(act: (doc: Y.Doc, id: SectionId) => void) {
  const base = new Y.Doc()
  const id = addSection(base, { title: 'Secret' }, seededBytes(seed))
  const [section] = readNotebook(base).sections
  if (section) markSection(base, id, 'device' as DeviceTag, fingerprint(section))
  const [one, other] = [copyOf(base), copyOf(base)]
  const before = Y.decodeStateVector(Y.encodeStateVector(one))
  act(one, id)
  for (const [client, length] of Y.decodeStateVector(Y.encodeStateVector(one))) {
    if (before.has(client)) continue
    const forger = new Y.Doc()
    forger.clientID = client
    // Of the same length: so both sides believe that they have all.
    for (let at = 0; at < length; at++) forger.getMap('junk').set(`k${at}`, 1)
    Y.applyUpdate(other, Y.encodeStateAsUpdate(forger))
  }
  return { one, other }
}

const says = (doc: Y.Doc) => {
  const [section] = readNotebook(doc).sections
  if (!section) return 'gone'
  return section.trashed ? 'trashed' : sectionStatus(section, { marksNeeded: 1 }).kind
}

for (const [name, act, kept] of [
  ['a hold', (doc: Y.Doc, id: SectionId) => holdSection(doc, id, 'h' as HoldId), 'held'],
  ['a place in the trash', trashSection, 'trashed'],
] as const)
  test(`P6, D3: ${name} that another struct took the number of is noticed, told, and stands everywhere (seed ${seed})`, () => {
    vi.useFakeTimers()
    const { one, other } = start(act)
    expect([says(one), says(other)]).toEqual([kept, 'cleared'])
    const sim = makeSim(seed)
    running = sim
    const devices = [sim.add(one), sim.add(other), sim.add(copyOf(one))]
    const forked = () => devices.every(({ mesh }) => mesh.status().forked > 0)
    expect(sim.until(forked, 30_000), 'noticed on both sides').toBeDefined()
    const [first] = devices
    expect(first?.mesh.status()).toMatchObject({ present: 3, haveAll: 2, forked: 1 })

    const stops = devices.map(({ doc, mesh }) => {
      const looks = new Set<() => void>()
      const timer = setInterval(() => {
        for (const look of looks) look()
      }, 500)
      const onStatus = (look: () => void) => {
        looks.add(look)
        return () => clearInterval(timer)
      }
      return uniteHolds(doc, { status: mesh.status as never, onStatus }, sim.random)
    })
    for (let second = 0; second < 30; second++) {
      vi.advanceTimersByTime(1000)
      sim.pass(1000)
    }
    for (const stop of stops) stop()
    expect(devices.map(({ doc }) => says(doc))).toEqual([kept, kept, kept])
  })

test(`P6: where nobody forged anything, nobody is told of it (seed ${seed})`, () => {
  const sim = makeSim(seed)
  running = sim
  const devices = [sim.add(), sim.add(), sim.add()]
  let ever = 0
  for (let round = 0; round < 60; round++) {
    devices[round % 3]?.type('word ')
    devices[round % 3]?.doc.getMap('holds').set(`s${round % 7}/h${round}`, { n: round })
    devices[(round + 1) % 3]?.doc.getMap('holds').delete(`s${round % 7}/h${round - 7}`)
    sim.pass(400)
    for (const { mesh } of devices) ever += mesh.status().forked
  }
  expect(
    sim.until(() => devices.every(({ mesh }) => mesh.status().haveAll === 3), 20_000),
  ).toBeDefined()
  expect(ever).toBe(0)
})
