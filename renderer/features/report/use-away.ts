import { useDirectory, useDocStatus, useWorkshop } from '../workshop/index.ts'

/** How many devices took part, and how many of them are not here now: their hold may not have arrived. */
export function useAway(): { readonly all: number; readonly away: number } {
  const { directorySession } = useWorkshop()
  const { devices } = useDirectory()
  const { room } = useDocStatus(directorySession)
  const all = devices.length
  return { all, away: Math.max(0, all - Math.max(1, room.present)) }
}
