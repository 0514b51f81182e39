import type { SectionId } from '../../../shared/base/ids.ts'

/** Puts a section where it is seen, and the focus on its heading: no keyboard unfolds on a phone. */
export function goToSection(page: Element | null, section: SectionId): void {
  const cell = page?.querySelector(`[data-section="${CSS.escape(section)}"]`)
  cell?.scrollIntoView({ block: 'start' })
  cell?.querySelector<HTMLElement>('.cell-heading')?.focus({ preventScroll: true })
}
