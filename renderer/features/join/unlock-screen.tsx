import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { UnreadableCode } from '../../session/index.ts'
import { Button, Dialog, Form, TextField } from '../../ui/index.ts'
import './join.css'

interface UnlockScreenProps {
  /** Undefined: the keyring is locked; else why what is stored cannot be used. */
  readonly unreadable: UnreadableCode | undefined
  /** Resolves to what is wrong, or undefined when it opened. */
  readonly onUnlock: (passphrase: string) => Promise<'wrong-passphrase' | 'other' | undefined>
  readonly onStartOver: () => void
}

/** A device with notes on it, locked. */
export function UnlockScreen({ unreadable, onUnlock, onStartOver }: UnlockScreenProps) {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState<'wrong-passphrase' | 'other'>()
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const submit = async () => {
    setBusy(true)
    setError(await onUnlock(passphrase))
    setBusy(false)
  }
  return (
    <main className="page page-narrow">
      <h1>{t('common.appName')}</h1>
      <Form onSubmit={() => void submit()}>
        {unreadable ? (
          <p>{t(`join.unlock.unreadable.${unreadable}`)}</p>
        ) : (
          <>
            <TextField
              label={t('join.unlock.passphrase')}
              type="secret"
              value={passphrase}
              autoFocus
              onChange={(next) => {
                setPassphrase(next)
                setError(undefined)
              }}
              error={error && t(`join.unlock.${error}`)}
            />
            <div className="form-row-start">
              <Button look="primary" type="submit" isDisabled={busy}>
                {t('join.unlock.submit')}
              </Button>
              <span role="status">{busy && t('join.unlock.busy')}</span>
            </div>
          </>
        )}
        {/* Nothing is lost where only the keychain is away: nobody is to forget everything for that. */}
        {unreadable !== 'keychain-unavailable' && (
          <div className="protect-or">
            <Button look="quiet" onPress={() => setAsking(true)}>
              {t('join.unlock.startOver')}
            </Button>
          </div>
        )}
      </Form>
      <Dialog
        title={t('join.unlock.startOverTitle')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        role="alertdialog"
      >
        <p>{t('join.unlock.startOverText')}</p>
        <div className="dialog-actions">
          <Button onPress={() => setAsking(false)}>{t('common.cancel')}</Button>
          <Button
            look="danger"
            onPress={() => {
              setAsking(false)
              onStartOver()
            }}
          >
            {t('join.unlock.startOver')}
          </Button>
        </div>
      </Dialog>
    </main>
  )
}
