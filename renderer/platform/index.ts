import { createBrowserPlatform } from './browser.ts'
import type { Platform } from './platform.ts'

/** What the app runs on, told by what is there. Call it once, before anything is drawn. */
export function choosePlatform(): Platform {
  return createBrowserPlatform(window)
}

export type { FileToSave, Platform, SecretStore } from './platform.ts'
