import { useTranslation } from '../../i18n/index.ts'
import { Button, Dialog } from '../../ui/index.ts'

/** Asks before a group's notebook closes everywhere, and says what becomes of what stands in it. */
export function RemoveGroupDialog(props: {
  /** Of the group that is to go; undefined: none is. */
  readonly name: string | undefined
  readonly onRemove: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t('settings.removeGroupTitle', { group: props.name ?? '' })}
      isOpen={props.name !== undefined}
      onClose={props.onClose}
      role="alertdialog"
    >
      <p>{t('settings.removeGroupText')}</p>
      <div className="dialog-actions">
        <Button onPress={props.onClose}>{t('common.cancel')}</Button>
        <Button look="primary" onPress={props.onRemove}>
          {t('settings.removeGroupConfirm')}
        </Button>
      </div>
    </Dialog>
  )
}
