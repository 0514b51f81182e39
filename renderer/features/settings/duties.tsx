import { useState } from 'react'
import { useFormats, useTranslation } from '../../i18n/index.ts'
import {
  useBurnRequest,
  useDuties,
  useKeyring,
  useMembership,
  useRetention,
} from '../../session/react/index.ts'
import { Banner, Button, Dialog } from '../../ui/index.ts'
import { UnfinishedList } from './unfinished.tsx'

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
  const [answering, setAnswering] = useState(false)
  const later = () => {
    setAnswering(false)
    decline()
  }
  const burn = () => {
    confirm()
    onBurn()
  }
  if (!isOpen) return null
  return (
    <>
      <Banner>
        <p>{t('settings.requestTitle')}</p>
        <Button onPress={() => setAnswering(true)}>{t('settings.requestAnswer')}</Button>
      </Banner>
      <Dialog
        title={t('settings.requestTitle')}
        isOpen={answering}
        onClose={() => setAnswering(false)}
        role="alertdialog"
      >
        <p>{t('settings.requestText')}</p>
        <UnfinishedList />
        <div className="dialog-actions">
          <Button autoFocus onPress={later}>
            {t('settings.requestDecline')}
          </Button>
          <Button look="danger" onPress={burn}>
            {t('settings.burnConfirm')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}

function Retention({ onBurn }: { readonly onBurn: () => void }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { retention, own, today } = useRetention(onBurn)
  const [closed, setClosed] = useState('')
  const [answering, setAnswering] = useState(false)
  const { state } = retention
  const burnOn = retention.state === 'kept' ? '' : retention.burnOn
  // Another warning, or another day on which it is asked, is shown anew.
  const shown = `${state} ${burnOn} ${state === 'ask' ? today : ''}`
  const close = () => setClosed(shown)
  if (closed === shown) return null
  if (retention.state === 'warn') {
    return (
      <Banner onClose={close}>
        <p>
          <strong>{t('settings.retentionTitle')}.</strong>{' '}
          {t('settings.retentionText', { count: retention.daysLeft, day: day(burnOn) })}
        </p>
      </Banner>
    )
  }
  if (state !== 'ask') return null
  return (
    <>
      <Banner>
        <p>{t('settings.retentionOver')}</p>
        <Button onPress={() => setAnswering(true)}>{t('settings.requestAnswer')}</Button>
      </Banner>
      <Dialog
        title={t('settings.retentionOver')}
        isOpen={answering}
        onClose={() => setAnswering(false)}
        role="alertdialog"
      >
        <p>{t('settings.retentionAsk', { day: day(burnOn), today: day(own) })}</p>
        <div className="dialog-actions">
          <Button autoFocus onPress={close}>
            {t('settings.requestDecline')}
          </Button>
          <Button look="danger" onPress={onBurn}>
            {t('settings.burnConfirm')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}

/** A copy of this device on another machine was noticed, and the person is told. */
function CopyNoticed() {
  const { t } = useTranslation()
  const keyring = useKeyring()
  const { id, copy } = useMembership()
  const close = () => void keyring.edit(id, (standing) => ({ ...standing, copy: 'told' }))
  if (copy !== 'untold') return null
  return (
    <Banner onClose={close}>
      <p>
        <strong>{t('settings.copyTitle')}.</strong> {t('settings.copyText')}
      </p>
    </Banner>
  )
}
