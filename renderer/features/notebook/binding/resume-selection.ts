import { $getAnchorAndFocusForUserState, type BindingV2, type UserState } from '@lexical/yjs'
import {
  $createRangeSelection,
  $getNodeByKey,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type PointType,
  SKIP_COLLAB_TAG,
} from 'lexical'

/** Puts the caret where the person had it in the editor before, if the place is still there. */
export function resumeSelection(
  editor: LexicalEditor,
  binding: BindingV2,
  { anchorPos, focusPos }: Pick<UserState, 'anchorPos' | 'focusPos'>,
): void {
  editor.getRootElement()?.focus({ preventScroll: true })
  if (!anchorPos || !focusPos) return
  editor.update(
    () => {
      const state = { anchorPos, focusPos, focusing: true, name: '', color: '', awarenessData: {} }
      const found = $getAnchorAndFocusForUserState(binding, state)
      const selection = $createRangeSelection()
      if (
        $place(selection.anchor, found.anchorKey, found.anchorOffset) &&
        $place(selection.focus, found.focusKey, found.focusOffset)
      ) {
        $setSelection(selection)
      }
    },
    { tag: SKIP_COLLAB_TAG, discrete: true },
  )
}

function $place(point: PointType, key: string | null, offset: number): boolean {
  const node = key === null ? null : $getNodeByKey(key)
  if ($isTextNode(node)) point.set(node.getKey(), offset, 'text')
  else if ($isElementNode(node)) point.set(node.getKey(), offset, 'element')
  else return false
  return true
}
