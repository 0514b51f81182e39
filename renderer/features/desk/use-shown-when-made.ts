import { type RefObject, useEffect, useState } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'
import type { Notebook } from '../../../shared/notebook/notebook.ts'
import { focusIfLost } from '../notebook/index.ts'

/**
 * Shows a section that was just made. It is drawn when there is time; once it is there, it is scrolled to.
 * @returns what is to be told of the new section
 */
export function useShownWhenMade(
  notebook: Notebook,
  desk: RefObject<HTMLElement | null>,
): (section: SectionId) => void {
  const [made, setMade] = useState<SectionId>()
  useEffect(() => {
    const drawn = notebook.sections.some((section) => section.id === made)
    if (!made || !drawn) return
    setMade(undefined)
    const cell = desk.current?.querySelector(`[data-section="${made}"]`)
    requestAnimationFrame(() => cell?.scrollIntoView({ block: 'nearest', behavior: 'instant' }))
    // Where it took the place of the section that had the focus, it has it now.
    focusIfLost(() => cell?.querySelector<HTMLElement>('.cell-title'))
  }, [made, notebook, desk])
  return setMade
}
