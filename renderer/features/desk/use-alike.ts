import { useEffect, useState } from 'react'
import { findAlike, type Suggestion } from '../../../shared/merge/alike.ts'
import type { Offered } from './offered.ts'

/** After so long without a change, in milliseconds: while people write, likeness can wait. */
const quiet = 1200

export type Alike = ReadonlyMap<string, readonly Suggestion[]>

const none: Alike = new Map()

/** Sections of different groups that seem to say the same, found while nothing else is to be done. */
export function useAlike(offered: ReadonlyMap<string, Offered>): Alike {
  const [alike, setAlike] = useState(none)
  useEffect(() => {
    const find = () => {
      const found = findAlike([...offered.values()])
      setAlike((before) => keep(before, found))
    }
    const timer = setTimeout(() => requestIdleCallback(find, { timeout: 5000 }), quiet)
    return () => clearTimeout(timer)
  }, [offered])
  return alike
}

/** What stays the same keeps its identity, so that its card is not drawn again. */
function keep(before: Alike, after: Alike): Alike {
  const kept = new Map<string, readonly Suggestion[]>()
  for (const [key, found] of after) {
    const known = before.get(key)
    kept.set(key, known && JSON.stringify(known) === JSON.stringify(found) ? known : found)
  }
  return kept
}
