import { useEffect, useState } from 'react'
import { usePlatform } from './platform-context.ts'

/**
 * Whether this device has promised to keep what is stored; true until that is known.
 * @param moment looked at anew whenever it changes: the browser may have given its promise since
 */
export function useKeepingPromised(moment: string): boolean {
  const { keeping } = usePlatform()
  const [isPromised, setPromised] = useState(true)
  useEffect(() => {
    if (moment) keeping.isPromised().then(setPromised, () => setPromised(false))
  }, [keeping, moment])
  return isPromised
}
