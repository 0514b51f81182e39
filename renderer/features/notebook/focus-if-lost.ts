/**
 * Gives the focus a place where what had it is gone. A menu or a dialog that closes gives it back
 * first, two frames later at most: what still has it by then keeps it.
 * @returns the way to leave it
 */
export function focusIfLost(find: () => HTMLElement | null | undefined): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      const { activeElement, body } = document
      if (!activeElement || activeElement === body) find()?.focus()
    })
  })
  return () => cancelAnimationFrame(frame)
}
