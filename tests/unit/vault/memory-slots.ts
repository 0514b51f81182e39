import type { ErasableSlots } from '../../../renderer/platform/erasable-slots.ts'
import type { WindowLock } from '../../../renderer/vault/store/window-lock.ts'

import { seededBytes } from '../directory/kit.ts'

/** Slots in memory. */
export function memorySlots(): ErasableSlots & {
  readonly size: () => number
  readonly set: (slot: string, secret: Uint8Array) => void
} {
  const slots = new Map<string, Uint8Array>()
  const random = seededBytes(99)
  return {
    fill: async (slot) => {
      const secret = random(32)
      slots.set(slot, secret)
      return secret
    },
    read: async (slot) => slots.get(slot),
    erase: async (slot) => void slots.delete(slot),
    list: async () => [...slots.keys()],
    size: () => slots.size,
    set: (slot, secret) => void slots.set(slot, secret),
  }
}

/** Windows of one process: whoever opens a vault with the same one of these is another window. */
export function memoryWindows(): WindowLock {
  const open = new Map<string, number>()
  let turn: Promise<unknown> = Promise.resolve()
  return {
    exclusively: (_, work) => {
      const done = turn.then(work)
      turn = done.catch(() => undefined)
      return done
    },
    hold: async (name) => {
      open.set(name, (open.get(name) ?? 0) + 1)
      return () => open.set(name, (open.get(name) ?? 0) - 1)
    },
    isAlone: async (name) => (open.get(name) ?? 0) <= 1,
  }
}
