import type { Notebook } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'

/** Says that there are more sections than are shown. */
export function BeyondNote({ notebook }: { readonly notebook: Notebook }) {
  const { t } = useTranslation()
  const { sections, unreadable = [], beyond = 0 } = notebook
  if (beyond === 0) return null
  const shown = sections.length + unreadable.length
  return (
    <p className="sheet-note" role="status">
      {t('notebook.beyond', { shown, all: shown + beyond })}
    </p>
  )
}
