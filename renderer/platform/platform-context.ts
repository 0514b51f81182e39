import { createContext, useContext, useEffect, useState } from 'react'
import type { Platform } from './platform.ts'

const context = createContext<Platform | undefined>(undefined)

/** Gives the platform to everything below it. */
export const PlatformProvider = context.Provider

/** What the app runs on. */
export function usePlatform(): Platform {
  const platform = useContext(context)
  if (!platform) throw new Error('no platform is given here')
  return platform
}

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
