import { findBridge } from './bridge.ts'
import { createBrowserPlatform } from './browser.ts'
import { createDesktopPlatform } from './desktop.ts'
import type { Platform } from './platform.ts'

/** What the app runs on, told by what is there. Call it once, before anything is drawn. */
export function choosePlatform(): Platform {
  const bridge = findBridge(window)
  return bridge ? createDesktopPlatform(bridge) : createBrowserPlatform(window)
}

export { properAddress } from './one-origin.ts'
