import { useState } from 'react'
import { useFormats, useTranslation } from '../../i18n/index.ts'
import {
  useBurnRequest,
  useDuties,
  useKeyring,
  useMembership,
  useRetention,
} from '../../session/react/index.ts'
import { Button, Dialog } from '../../ui/index.ts'

/**
 * What an open workshop asks of this device and of its person: the organizer's request to burn, once;
 * the end of the time that notes are kept for; and that a copy of this device was noticed.
 */
export function Duties({ onBurn }: { readonly onBurn: () => void }) {
  useDuties()
  return (
    <>
      <BurnRequest onBurn={onBurn} />
      <Retention onBurn={onBurn} />
      <CopyNoticed />
    </>
  )
}

function BurnRequest({ onBurn }: { readonly onBurn: () => void }) {
  const { t } = useTranslation()
  const { isOpen, decline, confirm } = useBurnRequest()
  const burn = () => {
    confirm()
    onBurn()
  }
  return (
    <Dialog title={t('settings.requestTitle')} isOpen={isOpen} onClose={decline} role="alertdialog">
      <p>{t('settings.requestText')}</p>
      <div className="dialog-actions">
        <Button onPress={decline}>{t('settings.requestDecline')}</Button>
        <Button look="primary" onPress={burn}>
          {t('settings.burnConfirm')}
        </Button>
      </div>
    </Dialog>
  )
}

function Retention({ onBurn }: { readonly onBurn: () => void }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { retention, own, today } = useRetention(onBurn)
  const [closed, setClosed] = useState('')
  const { state } = retention
  const burnOn = retention.state === 'kept' ? '' : retention.burnOn
  // Another warning, or another day on which it is asked, is shown anew.
  const shown = `${state} ${burnOn} ${state === 'ask' ? today : ''}`
  const close = () => setClosed(shown)
  const asks = state === 'ask'
  return (
    <Dialog
      title={t(asks ? 'settings.retentionOver' : 'settings.retentionTitle')}
      isOpen={(asks || state === 'warn') && closed !== shown}
      onClose={close}
      {...(asks ? { role: 'alertdialog' as const } : {})}
    >
      <p>
        {retention.state === 'warn' &&
          t('settings.retentionText', { count: retention.daysLeft, day: day(burnOn) })}
        {asks && t('settings.retentionAsk', { day: day(burnOn), today: day(own) })}
      </p>
      <div className="dialog-actions">
        <Button onPress={close}>{t(asks ? 'settings.requestDecline' : 'common.close')}</Button>
        {asks && (
          <Button look="primary" onPress={onBurn}>
            {t('settings.burnConfirm')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

/** A copy of this device on another machine was noticed, and the person is told. */
function CopyNoticed() {
  const { t } = useTranslation()
  const keyring = useKeyring()
  const { id, copy } = useMembership()
  const close = () => void keyring.edit(id, (standing) => ({ ...standing, copy: 'told' }))
  return (
    <Dialog title={t('settings.copyTitle')} isOpen={copy === 'untold'} onClose={close}>
      <p>{t('settings.copyText')}</p>
      <div className="dialog-actions">
        <Button onPress={close}>{t('common.close')}</Button>
      </div>
    </Dialog>
  )
}
