import type { SectionId } from '../../../shared/base/ids.ts'
import type { Section, Unreadable } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'

/** Says that there are sections that cannot be shown, and lets them be put out of the way. */
export function UnreadableNote(props: {
  readonly sections: readonly Unreadable[]
  readonly onTrash: (sections: readonly SectionId[]) => void
}) {
  const { sections, onTrash } = props
  const { t } = useTranslation()
  if (sections.length === 0) return null
  return (
    <div className="sheet-note" role="status">
      <p>{t('notebook.unreadableText', { count: sections.length })}</p>
      <Button look="quiet" onPress={() => onTrash(sections.map(({ id }) => id))}>
        {t('notebook.unreadableTrash')}
      </Button>
    </div>
  )
}

/** One of them as the trash lists sections. */
export function asSection(unreadable: Unreadable, title: string): Section {
  return { ...unreadable, title, blocks: [], marks: [], holds: [], sources: [] }
}
