import type { LexicalEditor } from 'lexical'
import type { Awareness } from 'y-protocols/awareness'
import type { BothLines } from './body-place.ts'
import { drawCursors } from './draw-cursors.ts'
import { othersCursors } from './others-cursors.ts'

interface CursorsContext {
  readonly editor: LexicalEditor
  readonly both: BothLines
  readonly awareness: Awareness | undefined
  readonly section: string
  /** Where they are drawn; without it none is. */
  readonly container: HTMLElement | null
  readonly isBroken: () => boolean
}

/** The way to draw the carets of others where they are now. */
export function cursorsDrawer(context: CursorsContext): () => void {
  const { editor, both, awareness, section, container, isBroken } = context
  let drawn = false
  return () => {
    if (isBroken() || !container) return
    try {
      const cursors = othersCursors(both, awareness, section)
      if (cursors.length === 0 && !drawn) return
      drawn = cursors.length > 0
      drawCursors(editor, both.screen, container, cursors)
    } catch {
      // An ornament: one whose place has no shape on this screen (yet) costs nobody their text.
    }
  }
}
