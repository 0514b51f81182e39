/** Puts the caret where somebody clicked, as near as the text there allows. */
export function caretAtPoint(root: HTMLElement, x: number, y: number): void {
  root.focus({ preventScroll: true })
  const page = root.ownerDocument
  const range = rangeAtPoint(page, x, y)
  if (!range || !root.contains(range.startContainer)) return
  page.getSelection()?.collapse(range.startContainer, range.startOffset)
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
