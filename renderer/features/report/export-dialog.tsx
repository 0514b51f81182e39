import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Dialog } from '../../ui/index.ts'

interface ExportDialogProps {
  /** What speaks against saving now, in words; nothing is asked where there is none. */
  readonly doubts: readonly string[]
  /** The room is still reading the report: asked a second time. */
  readonly twice: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onSave: () => void
}

/** Asks before a report leaves while something speaks against it; twice while the room is reading it. */
export function ExportDialog({ doubts, twice, isOpen, onClose, onSave }: ExportDialogProps) {
  const { t } = useTranslation()
  const [again, setAgain] = useState(false)
  const close = () => {
    setAgain(false)
    onClose()
  }
  const save = () => {
    close()
    onSave()
  }
  return (
    <Dialog
      key={again ? 'again' : 'first'}
      title={t(again ? 'review.doubt.twiceTitle' : 'report.beforeSaving')}
      isOpen={isOpen}
      onClose={close}
      role="alertdialog"
    >
      {again ? (
        <p>{t('review.doubt.twice')}</p>
      ) : (
        <ul className="export-doubts">
          {doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
      <div className="dialog-actions">
        <Button autoFocus look="primary" onPress={close}>
          {t(again ? 'review.doubt.wait' : 'report.lookAgain')}
        </Button>
        <Button onPress={twice && !again ? () => setAgain(true) : save}>
          {t(again ? 'review.doubt.save' : 'report.saveAnyway')}
        </Button>
      </div>
    </Dialog>
  )
}
