import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askToBurn, withdrawBurnRequest } from '../../../shared/directory/ask-to-burn.ts'
import { readBurned } from '../../../shared/directory/read-receipts.ts'
import { useDirectory, useWorkshop } from '../../session/react/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { Setting } from './setting.tsx'

/** Burning the notes: here; and, for the organizer, asking everybody to. */
export function BurnSetting({ onBurn }: { readonly onBurn: () => void }) {
  const { access } = useWorkshop()
  return <BurnHere onBurn={onBurn}>{access.role === 'organizer' && <AskEverybody />}</BurnHere>
}

/** Burning the notes here. Reads nothing that others have written. */
export function BurnHere(props: { readonly onBurn: () => void; readonly children?: ReactNode }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  return (
    <Setting title={t('settings.burn')}>
      {props.children}
      <p>{t('settings.burnText')}</p>
      <div className="form-row-start">
        <Button onPress={() => setAsking(true)}>{t('settings.burnHere')}</Button>
      </div>
      <Dialog
        title={t('settings.burnTitle')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        role="alertdialog"
      >
        <p>{t('settings.burnWarning')}</p>
        <div className="dialog-actions">
          <Button onPress={() => setAsking(false)}>{t('common.cancel')}</Button>
          <Button look="primary" onPress={props.onBurn}>
            {t('settings.burnConfirm')}
          </Button>
        </div>
      </Dialog>
    </Setting>
  )
}

/** The organizer's request to everybody, and how far it has come: counts of devices, no names. */
function AskEverybody() {
  const { t } = useTranslation()
  const { access, directorySession } = useWorkshop()
  const directory = useDirectory()
  const { burnRequest, devices } = directory
  const { doc } = directorySession
  if (!burnRequest) {
    return (
      <>
        <p>{t('settings.askText')}</p>
        <div className="form-row-start">
          <Button onPress={() => askToBurn(doc, access, directory)}>{t('settings.ask')}</Button>
        </div>
      </>
    )
  }
  const others = Math.max(devices.length - 1, 0)
  const burned = readBurned(doc, devices, burnRequest).length
  return (
    <>
      <p role="status">
        {t('settings.asked', { burned, all: others, left: Math.max(others - burned, 0) })}
      </p>
      <div className="form-row-start">
        <Button onPress={() => withdrawBurnRequest(doc, access, directory)}>
          {t('settings.withdraw')}
        </Button>
      </div>
    </>
  )
}
