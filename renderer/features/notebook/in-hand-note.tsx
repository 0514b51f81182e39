import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'

/** Says to somebody who writes in a section that somebody else put it in the trash, with the way back. */
export function InHandNote({ onRestore }: { readonly onRestore: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="cell-in-trash" role="alert">
      <p>{t('notebook.trashedInHand')}</p>
      <Button onPress={onRestore}>{t('notebook.bringBack')}</Button>
    </div>
  )
}
