import type { Section } from '../../../shared/notebook/notebook.ts'
import { BlocksView } from '../../editor/index.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, SeenText } from '../../ui/index.ts'

/** A section in the trash: how it begins, and the way back. */
export function TrashedSection(props: {
  readonly section: Section
  readonly onRestore: (section: Section) => void
}) {
  const { section, onRestore } = props
  const { t } = useTranslation()
  const title = section.title || t('notebook.untitled')
  return (
    <article className="trash-section" aria-label={title}>
      <div className="trash-words">
        <p className="trash-title" dir="auto">
          <SeenText text={title} />
        </p>
        <BlocksView blocks={section.blocks} />
      </div>
      <Button
        onPress={() => onRestore(section)}
        aria-label={t('notebook.restoreNamed', { title })}
        data-keeps-focus=""
      >
        {t('notebook.restore')}
      </Button>
    </article>
  )
}
