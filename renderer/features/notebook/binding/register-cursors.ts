import {
  BLUR_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  FOCUS_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import type { Awareness } from 'y-protocols/awareness'
import type { CursorFacade } from './cursor-facade.ts'

/** Keeps the carets of others drawn where they are, and tells others of ours; returns the way to stop. */
export function registerCursors(
  editor: LexicalEditor,
  facade: CursorFacade,
  awareness: Awareness | undefined,
  draw: () => void,
): () => void {
  const onChange = () => {
    if (facade.hasNews()) draw()
  }
  awareness?.on('change', onChange)
  // Lines wrap elsewhere when the column changes its width.
  const resized = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(onChange)
  const focus = (focusing: boolean) => () => {
    facade.setFocusing(focusing)
    return false
  }
  draw()
  return mergeRegister(
    editor.registerCommand(FOCUS_COMMAND, focus(true), COMMAND_PRIORITY_EDITOR),
    editor.registerCommand(BLUR_COMMAND, focus(false), COMMAND_PRIORITY_EDITOR),
    editor.registerRootListener((root, previous) => {
      if (previous) resized?.unobserve(previous)
      if (root) resized?.observe(root)
    }),
    () => {
      awareness?.off('change', onChange)
      resized?.disconnect()
    },
  )
}
