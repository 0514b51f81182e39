import {
  BLUR_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  FOCUS_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import type { Awareness } from 'y-protocols/awareness'
import type { OwnCursor } from './own-cursor.ts'

/** Keeps the carets of others drawn where they are, and tells others of ours; returns the way to stop. */
export function registerCursors(
  editor: LexicalEditor,
  awareness: Awareness | undefined,
  own: OwnCursor,
  draw: () => void,
): () => void {
  awareness?.on('change', draw)
  // Lines wrap elsewhere when the column changes its width.
  const resized = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(draw)
  const focus = (focusing: boolean) => () => {
    own.setFocusing(focusing)
    return false
  }
  draw()
  return mergeRegister(
    editor.registerUpdateListener(() => {
      own.touch()
      draw()
    }),
    editor.registerCommand(FOCUS_COMMAND, focus(true), COMMAND_PRIORITY_EDITOR),
    editor.registerCommand(BLUR_COMMAND, focus(false), COMMAND_PRIORITY_EDITOR),
    editor.registerRootListener((root, previous) => {
      if (previous) resized?.unobserve(previous)
      if (root) resized?.observe(root)
    }),
    () => {
      own.dispose()
      awareness?.off('change', draw)
      resized?.disconnect()
    },
  )
}
