import type { ElectronApplication, Page } from '@playwright/test'

/**
 * What a step found. It is said in words of our own and in numbers: nothing that the system or a
 * person has named is passed on.
 */
export interface Finding {
  readonly outcome: 'ok' | 'wrong' | 'untold'
  readonly says: string
}

/** The running app, and what else a step may look at. */
export interface Means {
  readonly app: ElectronApplication
  readonly window: Page
  /** Where the app keeps everything; made for this examination. */
  readonly data: string
  /** What Chromium noted of the network, once the app has ended. */
  readonly networkLog: string
  readonly onStandIn: boolean
  /** Closes the window, as people do; the exit code of the app's process. */
  readonly close: () => Promise<number | null>
}

/** One thing that is examined. */
export interface Step {
  readonly title: string
  /** False: only Electron itself can tell; the stand-in is not asked. */
  readonly onStandIn: boolean
  readonly examine: (means: Means) => Promise<Finding>
}

export const ok = (says: string): Finding => ({ outcome: 'ok', says })
export const wrong = (says: string): Finding => ({ outcome: 'wrong', says })
export const untold = (says: string): Finding => ({ outcome: 'untold', says })

/** A yes, or what is wrong. */
export function okIf(condition: boolean, says: string): Finding {
  return condition ? ok(says) : wrong(says)
}
