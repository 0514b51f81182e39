const copyOfTitle = 'cell-title-copy'

/**
 * The words of a section's title as a text that highlights can be drawn on. In a field none can be: below
 * it lies a copy, unseen but for them.
 * @param isFound whether a title is of any use; of others no copy is made
 */
export function titleWords(cell: Element, isFound: (title: string) => boolean): Text | undefined {
  const title = cell.querySelector<HTMLElement>(`.cell-title:not(.${copyOfTitle})`)
  if (!(title instanceof HTMLTextAreaElement)) return textIn(title)
  const before = title.parentElement?.querySelector<HTMLElement>(`.${copyOfTitle}`)
  if (!isFound(title.value)) {
    before?.remove()
    return undefined
  }
  const copy = before ?? copyBelow(title)
  if (copy.textContent !== title.value) copy.textContent = title.value
  return textIn(copy)
}

/** Takes all copies away. */
export function removeTitleCopies(page: Document): void {
  for (const copy of page.querySelectorAll(`.${copyOfTitle}`)) copy.remove()
}

function copyBelow(title: HTMLTextAreaElement): HTMLElement {
  const copy = document.createElement('div')
  copy.className = `cell-title ${copyOfTitle}`
  copy.ariaHidden = 'true'
  copy.dir = 'auto'
  title.after(copy)
  return copy
}

function textIn(element: Element | null): Text | undefined {
  const node = element?.firstChild
  return node instanceof Text ? node : undefined
}
