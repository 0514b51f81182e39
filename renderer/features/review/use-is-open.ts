import { useEffect, useState } from 'react'
import { believedTime } from '../../../shared/presence/clocks.ts'
import { isOpen, type ReviewOpening } from '../../../shared/review/review.ts'

/** The longest that a timer of the browser can wait, in milliseconds. */
const longest = 2 ** 31 - 1

const nobody: readonly number[] = []

/**
 * Whether the room is asked now; tells of itself when the time is over.
 * @param others the hours that other devices say it is: a clock that is ahead hides nothing
 */
export function useIsOpen(
  opening: ReviewOpening | undefined,
  others: readonly number[] = nobody,
): boolean {
  const [now, setNow] = useState(() => believedTime(Date.now(), others))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const time = believedTime(Date.now(), others)
      setNow(time)
      const left = (opening?.until ?? 0) - time
      if (left > 0) timer = setTimeout(look, Math.min(left, longest))
    }
    look()
    return () => clearTimeout(timer)
  }, [opening, others])
  return isOpen(opening, now)
}
