import { useEffect, useState } from 'react'

/** The time, in milliseconds, renewed every few seconds: for words such as "3 minutes ago". */
export function useNow(every = 5000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
