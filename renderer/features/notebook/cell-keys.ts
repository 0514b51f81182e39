import type { KeyboardEvent } from 'react'
import type { SectionActs } from '../disclosure/index.ts'

export interface CellKeys {
  /** Ctrl+Enter: another section below. */
  readonly onAdd: () => void
  /** Alt+arrow: by one place, up or down. */
  readonly onMove: (by: -1 | 1) => void
  /** Ctrl+Shift+M and Ctrl+Shift+K: the two acts. */
  readonly disclosure: SectionActs
}

/** The same keys in words for whoever hears the page; on the section, for buttons of the library drop them. */
export const cellKeyNames =
  'Control+Enter Alt+ArrowUp Alt+ArrowDown Control+Shift+M Control+Shift+K'

/** The keys of a section, wherever the caret is in it; the same in a notebook and in the draft. */
export function cellKeys({ onAdd, onMove, disclosure }: CellKeys) {
  return (event: KeyboardEvent): void => {
    const command = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (command && event.key === 'Enter') onAdd()
    else if (event.altKey && event.key === 'ArrowUp') onMove(-1)
    else if (event.altKey && event.key === 'ArrowDown') onMove(1)
    else if (command && event.shiftKey && key === 'm') disclosure.toggleMark()
    else if (command && event.shiftKey && key === 'k') disclosure.toggleHold()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
