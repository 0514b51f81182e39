import { useMemo, useSyncExternalStore } from 'react'
import type { Policy } from '../../../shared/disclosure/rules.ts'
import { collectForReview } from '../../../shared/report/collect-report.ts'
import type { ReviewInput } from '../../../shared/report/report.ts'
import { countTakenOut } from '../../../shared/review/taken-out.ts'
import { useWorkshop } from '../../session/react/index.ts'

/** Of the report that was saved here last, on whatever day: how many sections may not leave any more. */
export function useLate(inputs: readonly ReviewInput[], policy: Policy) {
  const { memory } = useWorkshop()
  const saved = useSyncExternalStore(memory.subscribe, memory.savedReport)
  return useMemo(() => {
    if (!saved) return undefined
    const now = collectForReview(inputs, policy, { title: '', headings: 'none' })
    // What was saved from the draft says nothing of a report of the groups' notes, and the other way.
    const here = new Set<string>(inputs.map(({ place }) => place))
    const places = saved.places.filter((place) => here.has(place.split('/')[0] ?? ''))
    const count = countTakenOut({ ...saved, places }, now)
    return count > 0 ? { day: saved.day, count } : undefined
  }, [saved, inputs, policy])
}
