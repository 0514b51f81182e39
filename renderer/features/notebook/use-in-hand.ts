import { type FocusEvent, useState } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'

/**
 * The section in whose title or text the person is, until they go elsewhere on this screen. What others
 * do to it meanwhile does not take it out of their hands.
 */
export function useInHand() {
  const [inHand, setInHand] = useState<SectionId>()
  return {
    inHand,
    onFocus: ({ target }: FocusEvent) => {
      const section = sectionOf(target)
      if (section === inHand) return
      const isWritten = target.matches('textarea, [contenteditable="true"]')
      setInHand(isWritten ? section : undefined)
    },
    onBlur: ({ currentTarget }: FocusEvent<HTMLElement>) => {
      // Another window leaves the focus where it is; the next place has it a moment later.
      setTimeout(() => {
        const now = sectionOf(currentTarget.ownerDocument.activeElement)
        // Not what was in hand at the blur: the focus may have come from elsewhere on this page.
        setInHand((held) => (held === now ? held : undefined))
      }, 0)
    },
  }
}

function sectionOf(element: Element | null): SectionId | undefined {
  return element?.closest<HTMLElement>('[data-section]')?.dataset.section as SectionId | undefined
}
