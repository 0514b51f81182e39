import type * as Y from 'yjs'
import type { Result } from '../../../shared/base/result.ts'
import type { DirectoryReader } from '../../../shared/directory/directory-reader.ts'
import type { Access } from '../../../shared/keys/access.ts'
import { type BundleProblem, sealBundle } from '../../../shared/merge/bundle.ts'
import {
  type DirectoryFile,
  decodeDirectoryFile,
  encodeDirectoryFile,
} from '../../../shared/review/by-file/directory-file.ts'
import { gatherAnswer, gatherReview } from '../../../shared/review/by-file/gather-file.ts'
import { type TakenIn, takeInFile } from '../../../shared/review/by-file/take-in.ts'
import { takeInWords } from '../../../shared/review/by-file/take-in-words.ts'
import type { ReviewReader } from '../../../shared/review/review-reader.ts'

/** What the directory says, as sealed files, for rooms and homes without any network (rule M4). */
export interface BundleActs {
  /** The bytes of a file with all that the directory says: what everybody is handed to read at home. */
  readonly reviewFile: () => Uint8Array
  /** The bytes of a file with what was done in the review, as far as it is known here: nobody can tell by whom. */
  readonly answerFile: () => Uint8Array
  /** Takes in the content of either. */
  readonly takeIn: (content: Uint8Array) => Result<TakenIn, BundleProblem>
}

/** The acts on the directory as it is at the time of each. */
export function createFileActs(
  doc: Y.Doc,
  access: Access,
  directory: Pick<DirectoryReader, 'current'>,
  review: Pick<ReviewReader, 'current'>,
): BundleActs {
  const file = (what: DirectoryFile) =>
    sealBundle(access.directory, 'directory', encodeDirectoryFile(what))
  return {
    reviewFile: () => file(gatherReview(doc, access.trust)),
    answerFile: () => file(gatherAnswer(doc)),
    takeIn: (content) => {
      const read = decodeDirectoryFile(content)
      if (read === 'newer') return { ok: false, code: 'future-version' }
      if (read === 'damaged') return { ok: false, code: 'damaged' }
      const known = { ...directory.current(), opening: review.current().opening }
      if (read.said) takeInWords(doc, access.trust, known, read.said)
      return { ok: true, value: takeInFile(doc, read) }
    },
  }
}
