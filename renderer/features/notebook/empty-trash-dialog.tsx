import { useTranslation } from '../../i18n/index.ts'
import { Button, Dialog } from '../../ui/index.ts'

/** Asks before the text of sections is removed for good, on every device. */
export function EmptyTrashDialog(props: {
  readonly sections: number
  readonly earlier: number
  readonly onEmpty: () => void
  readonly onClose: () => void
}) {
  const { sections, earlier, onEmpty, onClose } = props
  const { t } = useTranslation()
  return (
    <Dialog title={t('notebook.emptyTrashTitle')} isOpen onClose={onClose} role="alertdialog">
      {sections > 0 && <p>{t('notebook.emptyTrashText', { count: sections })}</p>}
      {earlier > 0 && <p>{t('notebook.emptyEarlierText', { count: earlier })}</p>}
      <p>{t('notebook.emptyTrashForGood')}</p>
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button look="danger" onPress={onEmpty}>
          {t('notebook.emptyTrashConfirm')}
        </Button>
      </div>
    </Dialog>
  )
}
