import type { RandomBytes } from '../../../shared/base/ids.ts'
import { presenceColors } from '../../../shared/presence/presence.ts'
import type { Person } from './use-people.ts'

/**
 * A colour that nobody here has, drawn at random among the free ones (among all where none is free).
 * From nothing but chance: a colour must not be matched with what a device has marked.
 */
export function freeColor(people: readonly Person[], random: RandomBytes): number {
  const taken = new Set(people.filter((one) => !one.self).map((one) => one.presence.color))
  const all = Array.from({ length: presenceColors }, (_, color) => color)
  const free = all.filter((color) => !taken.has(color))
  const from = free.length > 0 ? free : all
  return from[(random(1)[0] ?? 0) % from.length] ?? 0
}

/** Whether somebody who was here first has this device's colour, so that this one changes its own. */
export function mustYield(people: readonly Person[], color: number): boolean {
  const self = people.find((one) => one.self)
  if (!self || people.length > presenceColors) return false
  return people.some((one) => !one.self && one.presence.color === color && one.client < self.client)
}
