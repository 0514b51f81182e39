import type { ElectronApplication } from '@playwright/test'

/** Answers the system's open dialogs, one after the other; no files: the person thought better of it. */
export function answerOpenDialogs(
  app: ElectronApplication,
  answers: readonly (readonly string[])[],
): Promise<void> {
  return app.evaluate(({ dialog }, given) => {
    const left = [...given]
    dialog.showOpenDialog = (async () => {
      const filePaths = [...(left.shift() ?? [])]
      return { canceled: filePaths.length === 0, filePaths }
    }) as unknown as typeof dialog.showOpenDialog
  }, answers)
}
