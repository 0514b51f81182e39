import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { minPassphraseLength } from '../../session/index.ts'
import { Button, Form, TextField } from '../../ui/index.ts'
import './join.css'

interface ProtectScreenProps {
  /** Keeps the notes under a passphrase; resolves to false where that could not be written. */
  readonly onPassphrase: (passphrase: string) => Promise<boolean>
  /** Lets the system's keychain keep the key; undefined where there is none that seals. */
  readonly onDevice: (() => Promise<boolean>) | undefined
  readonly onSessionOnly: () => void
  /** True in a browser, which may forget what it keeps. */
  readonly inBrowser: boolean
}

/** Before anything is kept on a device: a passphrase, the system's keychain, or nothing is kept. */
export function ProtectScreen(props: ProtectScreenProps) {
  const { onPassphrase, onDevice, onSessionOnly, inBrowser } = props
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState<'short' | 'failed'>()
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    if (passphrase.length < minPassphraseLength) return setError('short')
    await keep(() => onPassphrase(passphrase))
  }
  const keep = async (work: () => Promise<boolean>) => {
    setBusy(true)
    const kept = await work()
    setBusy(false)
    if (!kept) setError('failed')
  }
  return (
    <main className="page page-narrow">
      <h1>{t('join.protect.title')}</h1>
      <Form onSubmit={() => void submit()}>
        <p>{t('join.protect.text')}</p>
        {inBrowser && <p>{t('join.protect.browser')}</p>}
        <TextField
          label={t('join.protect.passphrase')}
          hint={t('join.protect.hint', { count: minPassphraseLength })}
          type="password"
          value={passphrase}
          autoFocus
          onChange={(next) => {
            setPassphrase(next)
            setError(undefined)
          }}
          error={error && t(`join.protect.${error}`, { count: minPassphraseLength })}
        />
        <div className="form-row-start">
          <Button look="primary" type="submit" isDisabled={busy}>
            {t('join.protect.submit')}
          </Button>
        </div>
        {onDevice && (
          <div className="protect-or">
            <p>{t('join.protect.deviceText')}</p>
            <Button onPress={() => void keep(onDevice)} isDisabled={busy}>
              {t('join.protect.device')}
            </Button>
          </div>
        )}
        <div className="protect-or">
          <p>{t('join.protect.orText')}</p>
          <Button onPress={onSessionOnly} isDisabled={busy}>
            {t('join.protect.session')}
          </Button>
        </div>
      </Form>
    </main>
  )
}
