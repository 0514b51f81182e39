/**
 * Moves the focus from a section's title into its text. Where no editor is there yet (it waits for its
 * turn, or the section is off the screen) the words that stand for it take the focus and become one.
 */
export function focusText(cell: Element | null): void {
  const text = '.section-body [contenteditable="true"], .section-body [tabindex="0"]'
  cell?.querySelector<HTMLElement>(text)?.focus()
}
