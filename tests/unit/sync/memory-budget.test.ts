import { expect, test } from 'vitest'
import { createMemoryBudget } from '../../../renderer/sync/link/memory-budget.ts'

/** A device that sends half of messages; `lost` counts how often it had to give them up. */
function sender(budget: ReturnType<typeof createMemoryBudget>) {
  const account = budget.account()
  let held = 0
  let lost = 0
  const giveUp = () => {
    account.release(held, giveUp)
    held = 0
    lost += 1
  }
  return {
    lost: () => lost,
    held: () => held,
    send: (bytes: number) => {
      const answer = account.take(bytes, giveUp)
      if (answer === 'taken') held += bytes
      return answer
    },
  }
}

test('P6: two members that fill the memory of a room with halves of messages keep nobody else from sending', () => {
  const budget = createMemoryBudget(160, 80)
  const [one, two, honest] = [sender(budget), sender(budget), sender(budget)]
  expect(one.send(80)).toBe('taken')
  expect(two.send(79)).toBe('taken')
  expect(honest.send(30)).toBe('taken')
  expect(honest.lost()).toBe(0)
  expect(one.lost() + two.lost()).toBe(1)
  expect(budget.bytes()).toBe(109)
  // They push out each other, and whoever holds less than they do stays.
  for (let times = 0; times < 10; times++) {
    one.send(70)
    two.send(75)
    expect(honest.send(1)).toBe('taken')
  }
  expect(honest.lost()).toBe(0)
})

test('P6: whoever holds the most has no room taken for it from the others', () => {
  const budget = createMemoryBudget(160, 80)
  const senders = [sender(budget), sender(budget), sender(budget)] as const
  for (const each of senders) expect(each.send(50)).toBe('taken')
  expect(senders[0].send(20)).toBe('full')
  expect(senders[0].send(40)).toBe('too-much')
  expect(senders.map((each) => each.held())).toEqual([50, 50, 50])
})
