import { useEffect, useState } from 'react'
import { type Clocks, reviewStands, reviewTime } from '../../../shared/review/stands.ts'
import { useOthersHours, useReview, useWorkshop } from '../../session/react/index.ts'

/** The longest that a timer of the browser can wait, in milliseconds. */
const longest = 2 ** 31 - 1

/** Whether the room is asked now, as far as this device can know; tells of itself when the time is over. */
export function useReviewStands(): 'open' | 'unsure' | 'over' {
  const { opening } = useReview()
  const { access, organizerClock } = useWorkshop()
  const others = useOthersHours()
  const organizes = access.signs.organizer !== undefined
  const clocks = (): Clocks => {
    const own = Date.now()
    return { own, organizer: organizes ? own : organizerClock.now(), others }
  }
  const [, look] = useState({})
  // biome-ignore lint/correctness/useExhaustiveDependencies: what `clocks` reads is among them.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(timer)
      look({})
      const left = (opening?.until ?? 0) - reviewTime(clocks())
      if (left > 0) timer = setTimeout(wait, Math.min(left, longest))
    }
    wait()
    const stop = organizerClock.subscribe(wait)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [opening, others, organizes, organizerClock])
  return reviewStands(opening, clocks())
}
