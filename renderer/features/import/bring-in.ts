import type { SectionId } from '../../../shared/base/ids.ts'
import type { Access } from '../../../shared/keys/access.ts'
import type { BundleProblem } from '../../../shared/merge/bundle.ts'
import { addSections } from '../../../shared/notebook/add-section.ts'
import type { NotebookSession } from '../../session/index.ts'
import { hasGap, mergeBundle, randomBytes, readBundle } from '../../vault/index.ts'
import { type NotesProblem, readNotes } from './read-notes.ts'

/** What came of a file. */
export type BroughtIn =
  | { readonly kind: 'added'; readonly into: NotebookSession; readonly made: readonly SectionId[] }
  /** A sealed file, merged into the notebook that it is of. */
  | { readonly kind: 'merged' | 'merged-with-gap'; readonly into: NotebookSession }
  | { readonly kind: 'bad-notes'; readonly code: NotesProblem }
  | { readonly kind: 'bad-bundle'; readonly code: BundleProblem }

/** Where things go: the notebook that is chosen for notes, and all that sealed files may be of. */
export interface Places {
  readonly target: NotebookSession
  readonly open: readonly NotebookSession[]
  readonly access: Access
}

/** Brings a file in: notes as off-the-record sections in one transaction (rule D6), a bundle as what it is (M4). */
export async function bringIn(file: File, { target, open, access }: Places): Promise<BroughtIn> {
  if (/\.sotto$/i.test(file.name)) {
    const candidates = open.flatMap((session) => {
      const key = access.groupKey(session.group, session.generation)
      return key ? [{ key, session }] : []
    })
    const read = readBundle(new Uint8Array(await file.arrayBuffer()), candidates)
    if (!read.ok) return { kind: 'bad-bundle', code: read.code }
    mergeBundle(read.of.session.doc, read.update)
    return {
      kind: hasGap(read.of.session.doc) ? 'merged-with-gap' : 'merged',
      into: read.of.session,
    }
  }
  const read = await readNotes(file)
  if (!read.ok) return { kind: 'bad-notes', code: read.code }
  return { kind: 'added', into: target, made: addSections(target.doc, read.sections, randomBytes) }
}
