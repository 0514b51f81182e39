import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import type { NotebookSession } from '../../session/index.ts'
import { useWorkshop } from '../../session/react/index.ts'

/** What this device has said of a section, and the two acts with their ways back. */
export interface SectionActs {
  /** This device's mark stands on the wording that is shown. */
  readonly marked: boolean
  readonly holding: boolean
  /** Marks the wording that was shown, whatever the document says by the time of the click. */
  readonly toggleMark: () => void
  readonly toggleHold: () => void
}

/** The acts on a section as it is shown. */
export function useSectionActs(session: NotebookSession, section: Section): SectionActs {
  const { device, ownTags, ownHold } = useWorkshop()
  const { acts } = session
  const shown = fingerprint(section)
  const hold = ownHold(section.id)
  // Marks under earlier tags are this device's too, or its person would be counted twice.
  const own = section.marks.filter((mark) => ownTags.includes(mark.device))
  const marked = own.some((mark) => mark.fingerprint === shown)
  const holding = section.holds.includes(hold)
  return {
    marked,
    holding,
    toggleMark: () => {
      if (!marked) return acts.markSection(section.id, device, shown)
      for (const mark of own) acts.unmarkSection(section.id, mark.device)
    },
    toggleHold: () =>
      holding ? acts.liftHold(section.id, hold) : acts.holdSection(section.id, hold),
  }
}
