import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Form } from '../../ui/index.ts'
import './join.css'
import {
  NewPassphraseFields,
  noPassphrase,
  type PassphraseProblem,
  problemOf,
} from './new-passphrase.tsx'

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
  const [passphrase, setPassphrase] = useState(noPassphrase)
  const [error, setError] = useState<PassphraseProblem>()
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    const problem = problemOf(passphrase)
    if (problem) return setError(problem)
    await keep(() => onPassphrase(passphrase.value))
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
        <NewPassphraseFields
          passphrase={passphrase}
          autoFocus
          onChange={(next) => {
            setPassphrase(next)
            setError(undefined)
          }}
          problem={error}
        />
        <div className="form-row-start">
          <Button look="primary" type="submit" isDisabled={busy}>
            {t('join.protect.submit')}
          </Button>
          <span role="status">{busy && t('join.protect.busy')}</span>
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
