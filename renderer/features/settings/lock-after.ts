import { create } from 'zustand'

/** After how many minutes without a touch this device locks; 0: never. */
export const lockMinutes = [0, 5, 15, 60] as const
export type LockMinutes = (typeof lockMinutes)[number]

/** The choice of this window; a device that is opened anew starts with the careful one. */
export const useLockAfter = create<{
  minutes: LockMinutes
  set: (minutes: LockMinutes) => void
}>((set) => ({ minutes: 15, set: (minutes) => set({ minutes }) }))
