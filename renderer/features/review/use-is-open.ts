import { useEffect, useState } from 'react'
import { isOpen, type ReviewOpening } from '../../../shared/workshop/review/review.ts'

/** The longest that a timer of the browser can wait, in milliseconds. */
const longest = 2 ** 31 - 1

/** Whether the room is asked now; tells of itself when the time is over. */
export function useIsOpen(opening: ReviewOpening | undefined): boolean {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      setNow(Date.now())
      const left = (opening?.until ?? 0) - Date.now()
      if (left > 0) timer = setTimeout(look, Math.min(left, longest))
    }
    look()
    return () => clearTimeout(timer)
  }, [opening])
  return isOpen(opening, now)
}
