import path from 'node:path'
import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron'

export interface ChooseDeps {
  /** Electron's dialog, on top of the app's window. */
  readonly ask: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>
  /** Where to begin: the person's documents. */
  readonly folder: string
}

/** Asks the person where to save. Undefined: they thought better of it. */
export async function choosePlace(
  deps: ChooseDeps,
  suggestedName: string,
): Promise<string | undefined> {
  const extension = path.extname(suggestedName).slice(1)
  const { canceled, filePath } = await deps.ask({
    defaultPath: path.join(deps.folder, suggestedName),
    filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
  return canceled || !filePath ? undefined : filePath
}
