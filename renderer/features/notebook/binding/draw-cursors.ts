import { type BindingV2, syncCursorPositions } from '@lexical/yjs'
import type { CursorFacade } from './cursor-facade.ts'

/** Draws the carets of others. They are an ornament: one that cannot be drawn costs nobody their text. */
export function drawCursors(binding: BindingV2, facade: CursorFacade): void {
  try {
    syncCursorPositions(binding, facade.provider)
  } catch {
    // Its place has no shape on this screen (yet); the next change draws it again.
  }
}

/** Runs a sync of @lexical/yjs, which draws cursors on the way, without its drawing. */
export function withoutCursors(binding: BindingV2, facade: CursorFacade, sync: () => void): void {
  const container = binding.cursorsContainer
  binding.cursorsContainer = null
  facade.hold(true)
  try {
    sync()
  } finally {
    facade.hold(false)
    binding.cursorsContainer = container
  }
}
