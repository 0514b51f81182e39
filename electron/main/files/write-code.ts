import type { Result } from '../../../shared/base/result.ts'

/** Why something could not be written. */
export type WriteCode = 'cannot-write' | 'disk-full' | 'not-permitted'

/** How a writing ended. */
export type WriteResult = Result<undefined, WriteCode>

/** The code of an error of the file system. */
export function writeCode(error: unknown): WriteCode {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'not-permitted'
  return 'cannot-write'
}
