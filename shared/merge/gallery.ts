import type { GroupId } from '../base/ids.ts'
import { type Policy, standingMarks } from '../disclosure/rules.ts'
import { sectionStatus } from '../disclosure/status.ts'
import { blocksText } from '../notebook/blocks-text.ts'
import { liveSections, type Notebook, type Section } from '../notebook/notebook.ts'

/** One sheet of the gallery. */
export interface GallerySheet {
  readonly group: GroupId
  readonly section: Section
}

/**
 * What may stand on the wall of the plenary: sections whose wording of now is marked and that nobody
 * holds. A mark on an earlier wording does not count (rule D2), and a hold beats every mark (D3).
 */
export function gallerySheets(
  notebooks: readonly { readonly group: GroupId; readonly notebook: Notebook }[],
  policy: Policy,
): readonly GallerySheet[] {
  return notebooks.flatMap(({ group, notebook }) =>
    liveSections(notebook)
      .filter((section) => standingMarks(section).length > 0)
      .filter((section) => {
        const { kind } = sectionStatus(section, policy)
        return kind === 'marked' || kind === 'cleared'
      })
      .filter((section) => `${section.title}${blocksText(section.blocks)}`.trim() !== '')
      .map((section) => ({ group, section })),
  )
}
