import { createContext, useContext } from 'react'
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
