import { create } from 'zustand'
import { remember, remembered } from '../../ui/index.ts'

/** After how many minutes without a touch this device locks; 0: never. */
export const lockMinutes = [0, 5, 15, 60] as const
export type LockMinutes = (typeof lockMinutes)[number]

/** The choice of this device; the careful one where there was none. */
export const useLockAfter = create<{
  minutes: LockMinutes
  set: (minutes: LockMinutes) => void
}>((set) => ({
  minutes: Number(remembered('lock-after', ['15', '0', '5', '60'])) as LockMinutes,
  set: (minutes) => {
    remember('lock-after', String(minutes))
    set({ minutes })
  },
}))
