import { isAppPage } from '../security/lock-down.ts'

/** What main needs to know of the frame that a message came from. */
export interface SenderFrame {
  readonly url: string
  readonly parent: unknown
}

/** The app's own page, in the main frame of a window. A frame that has gone away is null. */
export function isTrustedFrame(frame: SenderFrame | null | undefined): boolean {
  return frame != null && frame.parent === null && isAppPage(frame.url)
}
