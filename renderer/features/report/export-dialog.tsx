import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../ui/index.ts'

export interface ExportDialogProps {
  /** What speaks against saving now, in words; nothing is asked where there is none. */
  readonly doubts: readonly string[]
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onSave: () => void
}

/** Asks before a report leaves while something speaks against it. */
export function ExportDialog({ doubts, isOpen, onClose, onSave }: ExportDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('report.beforeSaving')} isOpen={isOpen} onClose={onClose} role="alertdialog">
      <ul className="export-doubts">
        {doubts.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
      <div className="dialog-actions">
        <Button autoFocus onPress={onClose}>
          {t('report.lookAgain')}
        </Button>
        <Button
          look="primary"
          onPress={() => {
            onClose()
            onSave()
          }}
        >
          {t('report.saveAnyway')}
        </Button>
      </div>
    </Dialog>
  )
}
