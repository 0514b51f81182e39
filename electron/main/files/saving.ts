import { randomUUID } from 'node:crypto'
import type { BrowserWindow } from 'electron'
import type { Result } from '../../../shared/base/result.ts'
import { done, type Handlers } from '../ipc/register.ts'
import { withProgress } from '../window/progress.ts'
import { writeAtomically } from './atomic-write.ts'
import { type ChooseDeps, choosePlace } from './choose-place.ts'

interface SavingDeps {
  readonly window: Pick<BrowserWindow, 'setProgressBar' | 'isDestroyed'>
  readonly choose: ChooseDeps
  /** Where a file lies until it is whole; undefined: beside the chosen one. */
  readonly staging: string | undefined
  readonly print: (html: string) => Promise<Result<Uint8Array, 'cannot-print'>>
}

/**
 * Saving what the page makes, in two steps: the person chooses a place, then the page says what goes
 * there, so that what has changed during the choosing still counts. The page never learns the path,
 * and may write to it once.
 */
export function createSaving({ window, choose, staging, print }: SavingDeps) {
  let chosen: { readonly place: string; readonly filePath: string } | undefined
  return {
    choose: async (suggestedName) => {
      const filePath = await choosePlace(choose, suggestedName)
      chosen = filePath === undefined ? undefined : { place: randomUUID(), filePath }
      return done(chosen?.place)
    },
    write: async ({ place, bytes }) => {
      if (chosen?.place !== place) return { ok: false, code: 'no-such-place' }
      const { filePath } = chosen
      chosen = undefined
      return withProgress(window, () => writeAtomically(filePath, bytes, { staging }))
    },
    printPdf: ({ html }) => withProgress(window, () => print(html)),
  } satisfies {
    choose: Handlers['file:choose']
    write: Handlers['file:write']
    printPdf: Handlers['report:print-pdf']
  }
}
