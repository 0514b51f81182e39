import type { BrowserWindow } from 'electron'
import type { RequestOf, Result } from '../../../shared/ipc/contract.ts'
import type { Handlers } from '../ipc/register.ts'
import { withProgress } from '../window/progress.ts'
import { type SaveDeps, saveFile } from './save-file.ts'

export interface ReportFilesDeps {
  readonly window: Pick<BrowserWindow, 'setProgressBar' | 'isDestroyed'>
  readonly save: SaveDeps
  readonly print: (html: string) => Promise<Result<Uint8Array, 'cannot-print'>>
}

/** Saving what the page made, and what is printed from it. */
export function createReportFiles(deps: ReportFilesDeps) {
  const save = ({ suggestedName, bytes }: RequestOf<'file:save'>) =>
    withProgress(deps.window, () => saveFile(deps.save, suggestedName, bytes))
  const savePdf = ({ suggestedName, html }: RequestOf<'report:save-pdf'>) =>
    withProgress(deps.window, async () => {
      const printed = await deps.print(html)
      return printed.ok ? saveFile(deps.save, suggestedName, printed.value) : printed
    })
  return { save, savePdf } satisfies {
    save: Handlers['file:save']
    savePdf: Handlers['report:save-pdf']
  }
}
