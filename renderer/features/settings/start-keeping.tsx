import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { usePlatform } from '../../platform/platform-context.ts'
import { useSecretsSealed } from '../../platform/use-secrets-sealed.ts'
import { Button, Form } from '../../ui/index.ts'
import {
  type Keep,
  NewPassphraseFields,
  noPassphrase,
  type PassphraseProblem,
  problemOf,
} from '../join/index.ts'

/** For whom nothing is kept so far: keeps the notes on this device from now on, with all that is open. */
export function StartKeeping(props: {
  /** Resolves to false where this device did not take them. */
  readonly onKeep: (keep: Keep) => Promise<boolean>
}) {
  const { t } = useTranslation()
  const hasKeychain = useSecretsSealed(usePlatform())
  const [passphrase, setPassphrase] = useState(noPassphrase)
  const [problem, setProblem] = useState<PassphraseProblem>()
  const [busy, setBusy] = useState(false)
  const keep = async (way: Keep) => {
    setBusy(true)
    const isKept = await props.onKeep(way)
    setBusy(false)
    if (!isKept) setProblem('failed')
  }
  const submit = () => {
    const wrong = problemOf(passphrase)
    setProblem(wrong)
    if (!wrong) void keep({ kept: 'passphrase', passphrase: passphrase.value })
  }
  return (
    <>
      {hasKeychain && (
        <div className="form-row-start">
          <Button isDisabled={busy} onPress={() => void keep({ kept: 'device' })}>
            {t('settings.keepByDevice')}
          </Button>
        </div>
      )}
      <Form className="setting-form" onSubmit={submit}>
        <NewPassphraseFields
          passphrase={passphrase}
          onChange={(next) => {
            setPassphrase(next)
            setProblem(undefined)
          }}
          problem={problem}
        />
        <Button type="submit" isDisabled={busy || passphrase.value === ''}>
          {t('settings.keepFromNow')}
        </Button>
        <p role="status">{busy && t('join.protect.busy')}</p>
      </Form>
    </>
  )
}
