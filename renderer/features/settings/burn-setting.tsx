import { type ReactNode, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { useDevices, useDirectory, useWorkshop } from '../../session/react/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { Setting } from './setting.tsx'
import { UnfinishedList } from './unfinished.tsx'

/** Burning the notes: here; and, for the organizer, asking everybody to. */
export function BurnSetting({ onBurn }: { readonly onBurn: () => void }) {
  const { access } = useWorkshop()
  return (
    <BurnHere onBurn={onBurn} unfinished={<UnfinishedList />}>
      {access.role === 'organizer' && <AskEverybody />}
    </BurnHere>
  )
}

/** Burning the notes here. Reads nothing that others have written. */
export function BurnHere(props: {
  readonly onBurn: () => void
  readonly children?: ReactNode
  /** What burning would cut off, in words. */
  readonly unfinished?: ReactNode
}) {
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
        {props.unfinished}
        <div className="dialog-actions">
          <Button autoFocus onPress={() => setAsking(false)}>
            {t('common.cancel')}
          </Button>
          <Button look="danger" onPress={props.onBurn}>
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
  const { acts, burnedFor } = useWorkshop()
  const { burnRequest } = useDirectory()
  const [asking, setAsking] = useState(false)
  const { others } = useDevices()
  if (!burnRequest) {
    return (
      <>
        <p>{t('settings.askText')}</p>
        <div className="form-row-start">
          <Button onPress={() => setAsking(true)}>{t('settings.ask')}</Button>
        </div>
        <Dialog
          title={t('settings.askTitle')}
          isOpen={asking}
          onClose={() => setAsking(false)}
          role="alertdialog"
        >
          <p>{t('settings.askText')}</p>
          <UnfinishedList />
          <div className="dialog-actions">
            <Button autoFocus onPress={() => setAsking(false)}>
              {t('common.cancel')}
            </Button>
            <Button
              look="danger"
              onPress={() => {
                setAsking(false)
                acts.askToBurn()
              }}
            >
              {t('settings.askConfirm')}
            </Button>
          </div>
        </Dialog>
      </>
    )
  }
  const burned = burnedFor(burnRequest)
  return (
    <>
      <p role="status">
        {t('settings.asked', { burned, all: others, left: Math.max(others - burned, 0) })}
      </p>
      <div className="form-row-start">
        <Button onPress={() => acts.withdrawBurnRequest()}>{t('settings.withdraw')}</Button>
      </div>
    </>
  )
}
