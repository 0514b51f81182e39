import type { App, Dialog } from 'electron'
import { textsFor } from '../texts/texts-for.ts'

/**
 * The app cannot start: it says so, and ends with a code, instead of staying without a window and
 * keeping its place from the next start. What went wrong is told by its code alone: messages of
 * errors name files, and files name people.
 */
export function failToStart(
  app: Pick<App, 'exit' | 'getPreferredSystemLanguages'>,
  dialog: Pick<Dialog, 'showErrorBox'>,
  error: unknown,
): void {
  const texts = textsFor(app)
  dialog.showErrorBox(texts.cannotStart, texts.cannotStartDetail(codeOf(error)))
  app.exit(1)
}

/** The system's code of an error (`EACCES`), or what kind of error it is. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
