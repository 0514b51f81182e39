import { largestFile } from '../../../shared/import/largest-file.ts'
import type { NotesProblem, ReadFile } from '../../../shared/import/read-file.ts'
import { type ReadingDeps, readApart } from '../../editor/index.ts'

/** What came of reading a file; `took-too-long` and `stopped` are said of the reading, not the file. */
export type FileReading =
  | ReadFile
  | { readonly ok: false; readonly code: NotesProblem | 'took-too-long' | 'stopped' }

/**
 * Reads one file apart from the page.
 * @param encoding what somebody said that it is written in
 */
export async function readFileApart(
  file: File,
  { encoding, signal }: { readonly encoding?: string | undefined; readonly signal: AbortSignal },
  deps?: ReadingDeps,
): Promise<FileReading> {
  if (file.size > largestFile) return { ok: false, code: 'too-large' }
  // A folder, or a file that is gone by now.
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (!bytes) return { ok: false, code: 'unreadable' }
  const asked = { name: file.name, bytes: new Uint8Array(bytes), encoding }
  const read = await readApart('file', asked, signal, [bytes], deps)
  return read.ok ? read.answer : read
}
