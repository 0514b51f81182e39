import { type LexicalEditor, SKIP_COLLAB_TAG } from 'lexical'
import { $select, type BodyPlace, type BothLines } from './body-place.ts'

/** Puts the caret where the person had it in the editor before, if the place is still there. */
export function resumeSelection(
  editor: LexicalEditor,
  both: BothLines,
  place: BodyPlace | undefined,
): void {
  editor.getRootElement()?.focus({ preventScroll: true })
  if (place) editor.update(() => $select(both, place), { tag: SKIP_COLLAB_TAG, discrete: true })
}
