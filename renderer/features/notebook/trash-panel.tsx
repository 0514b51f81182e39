import { ChevronRight, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { BlocksView } from './editor/index.ts'
import type { NotebookActs } from './notebook-acts.ts'

/** The trash at the foot of the page: anybody restores; emptying asks first. */
export function TrashPanel({
  sections,
  acts,
}: {
  readonly sections: readonly Section[]
  readonly acts: NotebookActs
}) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  if (sections.length === 0) return null
  const empty = () => {
    acts.emptyTrash(sections.map((section) => section.id))
    setAsking(false)
  }
  return (
    <Disclosure className="trash">
      <Heading level={2} className="trash-heading">
        <AriaButton slot="trigger" className="button button-quiet trash-trigger">
          <ChevronRight size={16} className="trash-chevron" aria-hidden />
          <Trash2 size={16} aria-hidden />
          {t('notebook.trashOpen', { count: sections.length })}
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        {sections.map((section) => (
          <article key={section.id} className="trash-section">
            <div>
              <h3>{section.title || t('notebook.untitled')}</h3>
              <BlocksView blocks={section.blocks} />
            </div>
            <Button
              onPress={() => acts.restore(section.id)}
              aria-label={t('notebook.restoreNamed', {
                title: section.title || t('notebook.untitled'),
              })}
            >
              {t('notebook.restore')}
            </Button>
          </article>
        ))}
        <Button look="quiet" onPress={() => setAsking(true)}>
          {t('notebook.emptyTrash')}
        </Button>
      </DisclosurePanel>
      <Dialog
        title={t('notebook.emptyTrashTitle')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        role="alertdialog"
      >
        <p>{t('notebook.emptyTrashText', { count: sections.length })}</p>
        <div className="dialog-actions">
          <Button onPress={() => setAsking(false)}>{t('common.cancel')}</Button>
          <Button look="primary" onPress={empty}>
            {t('notebook.emptyTrashConfirm')}
          </Button>
        </div>
      </Dialog>
    </Disclosure>
  )
}
