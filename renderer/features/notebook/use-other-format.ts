import type { OtherFormat } from '../../../shared/notebook/format.ts'
import type { Notebook } from '../../../shared/notebook/notebook.ts'
import type { NotebookSession } from '../../session/index.ts'
import { useDocStatus } from '../../session/react/index.ts'

/**
 * Whether a document is only shown in words: because it is of another format, or because a newer app
 * has stored it on this device, so that nothing written here would be kept.
 */
export function useOtherFormat(
  session: NotebookSession,
  notebook: Notebook,
): OtherFormat | undefined {
  const { vault } = useDocStatus(session)
  const isStoredByNewer = vault.state === 'failed' && vault.code === 'future-version'
  return notebook.format ?? (isStoredByNewer ? 'newer' : undefined)
}
