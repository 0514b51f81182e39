import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { Button as Act } from 'react-aria-components'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { NotebookSession } from '../../session/index.ts'
import { useWorkshop } from '../../session/react/index.ts'
import { Button, Dialog } from '../../ui/index.ts'

interface FloodedSectionProps {
  readonly session: NotebookSession
  readonly section: Section
  readonly title: string
}

/** Why a section with a flood of acts counts as held, and the facilitators' way to go on with its words (D3, D6). */
export function FloodedSection({ session, section, title }: FloodedSectionProps) {
  const { t } = useTranslation()
  const { access } = useWorkshop()
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const goOn = () => {
    session.acts.startAfresh(section)
    close()
  }
  return (
    <>
      <p className="margin-hint">{t('disclosure.flooded')}</p>
      {access.signs.facilitators && (
        <Act className="act" onPress={() => setAsking(true)}>
          <RotateCcw size={15} aria-hidden />
          {t('disclosure.afresh')}
        </Act>
      )}
      <Dialog
        title={t('disclosure.afreshTitle', { title })}
        isOpen={asking}
        onClose={close}
        role="alertdialog"
      >
        <p>{t('disclosure.afreshText')}</p>
        <div className="dialog-actions">
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button look="primary" onPress={goOn}>
            {t('disclosure.afreshConfirm')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
