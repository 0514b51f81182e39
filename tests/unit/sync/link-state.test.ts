import { describe, expect, it } from 'vitest'
import type { LinkEvent } from '../../../renderer/sync/link/link-event.ts'
import { next } from '../../../renderer/sync/link/link-next.ts'
import type { LinkState, LinkStep } from '../../../renderer/sync/link/link-state.ts'
import { idleLink, openPath } from '../../../renderer/sync/link/link-state.ts'
import { seededRandom } from '../../support/seeded.ts'
import { effectText, events, facts, states, stateText } from './link-states.ts'
import { table } from './link-table.ts'

const seed = Number(process.env.SOTTO_SEED ?? 1)

function rowOf(event: string, state: LinkState, step: LinkStep): string | undefined {
  const after = stateText(step.state)
  const effects = step.effects.map(effectText).join(', ')
  const same = after === stateText(state)
  if (same && effects === '') return undefined
  return `${event}: ${same ? '-' : after} | ${effects}`.trim()
}

describe('what a link does in each state at each event', () => {
  it.each(Object.entries(states))('%s', (name, state) => {
    const rows = Object.entries(events).flatMap(
      ([event, value]) => rowOf(event, state, next(state, value, facts)) ?? [],
    )
    const expected = table[name]?.split('\n').map((row) => row.trim()) ?? []
    expect(rows).toEqual(expected.filter(Boolean))
  })
})

describe(`what holds of a link whatever happens (seed ${seed})`, () => {
  const walk = (
    steps: number,
    see: (before: LinkState, event: LinkEvent, step: LinkStep) => void,
  ) => {
    const random = seededRandom(seed)
    const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T
    let epoch = 2
    let state = idleLink(epoch)
    for (let i = 0; i < steps; i++) {
      const drawn = pick(Object.values(events))
      const event = 'epoch' in drawn ? { ...drawn, epoch: ++epoch } : drawn
      const around = {
        offers: random() < 0.5,
        isTrying: random() < 0.5,
        hasJustCalled: random() < 0.5,
      }
      const step = next(state, event, around)
      see(state, event, step)
      state = step.state.name === 'closed' ? idleLink(++epoch) : step.state
    }
  }
  const does = ({ effects }: LinkStep, what: string) => effects.some((effect) => effect.do === what)

  it('P6: its room is told of each path that opens and of each that is gone, and nothing else', () => {
    walk(20_000, (before, _, step) => {
      const was = openPath(before)
      const is = openPath(step.state)
      for (const effect of step.effects) if (effect.do === 'tell-open') expect(is).toBe(effect.path)
      if (is !== undefined && is !== was) expect(does(step, 'tell-open')).toBe(true)
      const ends = step.state.name === 'closed' || step.state.name === 'leaving'
      if (!ends) expect(does(step, 'tell-down')).toBe(was !== undefined && is === undefined)
    })
  })

  it('an epoch only grows, and no path outlives one', () => {
    walk(20_000, (before, _, step) => {
      if (!('epoch' in before) || !('epoch' in step.state)) return
      expect(step.state.epoch).toBeGreaterThanOrEqual(before.epoch)
      if (step.state.epoch > before.epoch) {
        expect(openPath(step.state)).toBeUndefined()
        expect(does(step, 'renew') && does(step, 'begin-epoch')).toBe(true)
      }
      const renewed = 'remoteEpoch' in before && before.remoteEpoch > 0 && does(step, 'renew')
      if (renewed) expect(openPath(step.state)).toBeUndefined()
    })
  })

  it('nothing is begun after a goodbye, and an end is told once and last', () => {
    const begins = [
      'begin-handshake',
      'seek-path',
      'knock',
      'receive-direct',
      'receive-packet',
      'tell-open',
    ]
    walk(20_000, (before, _, step) => {
      const told = step.effects.findIndex((effect) => effect.do === 'tell-ended')
      if (told >= 0) expect([step.state.name, told]).toEqual(['closed', step.effects.length - 1])
      if (before.name === 'leaving') expect(begins.filter((each) => does(step, each))).toEqual([])
    })
  })
})
