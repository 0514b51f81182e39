import { useSyncExternalStore } from 'react'
import type { OwnText } from '../../session/index.ts'
import { useWorkshop } from '../../session/react/index.ts'

/** A text of the organizer's own, sealed on this device, and how to change it. */
export function useOwnText(kind: OwnText): readonly [text: string, set: (text: string) => void] {
  const { memory } = useWorkshop()
  const text = useSyncExternalStore(memory.subscribe, () => memory.ownText(kind))
  return [text, (next) => memory.setOwnText(kind, next)]
}
