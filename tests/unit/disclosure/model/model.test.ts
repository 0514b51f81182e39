import { expect, test } from 'vitest'
import { everyOrder, type Orders } from './every-order.ts'

/** Two to five acts take half a minute more: `npm run model`. */
const full = process.env.SOTTO_MODEL === 'full'

const quick: readonly Orders[] = [
  { devices: [0, 1], steps: 4, marksNeeded: 1 },
  { devices: [0, 0], steps: 4, marksNeeded: 1 },
  { devices: [0, 1, 2], steps: 4, marksNeeded: 1 },
  { devices: [0, 0, 1], steps: 4, marksNeeded: 2 },
]
const more: readonly Orders[] = [
  { devices: [0, 1], steps: 5, marksNeeded: 1 },
  { devices: [0, 0], steps: 5, marksNeeded: 1 },
  { devices: [0, 0, 1], steps: 4, marksNeeded: 1 },
  { devices: [0, 1], steps: 5, marksNeeded: 2 },
]

test.each(full ? [...quick, ...more] : quick)(
  'D1, D2, D3, D4, D5, D7: product and model agree in every order of acts (devices $devices, $steps steps, $marksNeeded marks)',
  (orders) => {
    const { wrong, ...counts } = everyOrder(orders)
    console.log(JSON.stringify(counts))
    expect(wrong.slice(0, 5)).toEqual([])
    expect(counts.checked).toBeGreaterThan(500)
    expect(counts.cleared).toBeGreaterThan(0)
  },
  600_000,
)
