/** Where somebody enters a text: where the pointer is, in coordinates of the window, or at its start. */
export type EntryPoint = { readonly x: number; readonly y: number } | 'start'

/**
 * Puts the focus and the caret into a text: where somebody pressed, as near as the text there allows, else
 * at its start. The caret is put there in any case: a browser that gives the focus to a text which becomes
 * editable a moment later leaves the caret where it was, and what is typed then goes nowhere.
 */
export function enterText(root: HTMLElement, at: EntryPoint): void {
  root.focus({ preventScroll: true })
  const page = root.ownerDocument
  const range = at === 'start' ? undefined : rangeAtPoint(page, at.x, at.y)
  if (range && root.contains(range.startContainer)) {
    page.getSelection()?.collapse(range.startContainer, range.startOffset)
  } else page.getSelection()?.collapse(firstLeaf(root), 0)
}

/** The first of the texts and empty lines; a place that every browser takes a caret at. */
function firstLeaf(root: Node): Node {
  let at = root
  while (at.firstChild && at.firstChild.nodeName !== 'BR') at = at.firstChild
  return at
}

/** Firefox knows one of them, Chromium both, older Safari the other. */
function rangeAtPoint(page: Document, x: number, y: number): Range | undefined {
  if ('caretPositionFromPoint' in page) {
    const found = page.caretPositionFromPoint(x, y)
    if (!found) return undefined
    const range = page.createRange()
    range.setStart(found.offsetNode, found.offset)
    return range
  }
  const older = page as Document & { caretRangeFromPoint?: (x: number, y: number) => Range | null }
  return older.caretRangeFromPoint?.(x, y) ?? undefined
}
