import path from 'node:path'
import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron'
import type { Result } from '../../../shared/ipc/contract.ts'
import { writeAtomically } from './atomic-write.ts'
import type { WriteCode } from './write-code.ts'

export interface SaveDeps {
  /** Electron's dialog, on top of the app's window. */
  readonly ask: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>
  /** Where to begin: the person's documents. */
  readonly folder: string
}

/** Asks the person where, and saves there, whole. False: they thought better of it. */
export async function saveFile(
  deps: SaveDeps,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<Result<boolean, WriteCode>> {
  const extension = path.extname(suggestedName).slice(1)
  const { canceled, filePath } = await deps.ask({
    defaultPath: path.join(deps.folder, suggestedName),
    filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
  if (canceled || !filePath) return { ok: true, value: false }
  const written = await writeAtomically(filePath, bytes)
  return written.ok ? { ok: true, value: true } : written
}
