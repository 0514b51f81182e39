import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { minPassphraseLength } from '../../session/index.ts'
import { useKeyring, useKeyringStatus } from '../../session/react/index.ts'
import { Button, Choice, Dialog, Form, TextField } from '../../ui/index.ts'
import type { Keep } from '../join/index.ts'
import { type LockMinutes, lockMinutes, useLockAfter } from './lock-after.ts'
import { Setting } from './setting.tsx'
import { StartKeeping } from './start-keeping.tsx'

/** How this device keeps the notes: lock now, lock by itself, another passphrase. */
export function DeviceSetting(props: {
  /** Resolves to false, with nothing closed, where the disk did not take what was written last. */
  readonly onLock: (evenUnsaved: boolean) => Promise<boolean>
  /** Keeps what was in this window alone; left out where that cannot be asked for. */
  readonly onKeep?: (keep: Keep) => Promise<boolean>
}) {
  const { t } = useTranslation()
  const status = useKeyringStatus()
  const { minutes, set } = useLockAfter()
  const [asking, setAsking] = useState(false)
  const lock = async () => setAsking(!(await props.onLock(false)))
  if (status.state !== 'open') return null
  if (status.kept === 'session') {
    return (
      <Setting title={t('settings.device')}>
        <p>{t('settings.sessionOnly')}</p>
        {props.onKeep && <StartKeeping onKeep={props.onKeep} />}
      </Setting>
    )
  }
  return (
    <Setting title={t('settings.device')}>
      <p>{t(status.kept === 'device' ? 'settings.keptByDevice' : 'settings.keptByPassphrase')}</p>
      {status.kept === 'passphrase' && (
        <>
          <div className="form-row-start">
            <Button onPress={() => void lock()}>{t('settings.lockNow')}</Button>
          </div>
          <Dialog
            title={t('settings.lockUnsavedTitle')}
            isOpen={asking}
            onClose={() => setAsking(false)}
            role="alertdialog"
          >
            <p>{t('settings.lockUnsavedText')}</p>
            <div className="dialog-actions">
              <Button look="primary" onPress={() => setAsking(false)}>
                {t('settings.lockStay')}
              </Button>
              <Button onPress={() => void props.onLock(true)}>{t('settings.lockAnyway')}</Button>
            </div>
          </Dialog>
          <Choice
            label={t('settings.lockAfter')}
            value={String(minutes) as `${LockMinutes}`}
            onChange={(next) => set(Number(next) as LockMinutes)}
            options={lockMinutes.map((one) => ({
              value: `${one}` as const,
              label:
                one === 0 ? t('settings.lockNever') : t('settings.lockMinutes', { count: one }),
            }))}
          />
          <ChangePassphrase />
        </>
      )}
    </Setting>
  )
}

function ChangePassphrase() {
  const { t } = useTranslation()
  const keyring = useKeyring()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [outcome, setOutcome] = useState<'done' | 'wrong' | 'short' | 'failed'>()
  const submit = async () => {
    const result = await keyring.changePassphrase(current, next)
    if (result.ok) {
      setCurrent('')
      setNext('')
      return setOutcome('done')
    }
    const says = { 'wrong-passphrase': 'wrong', 'passphrase-too-short': 'short' } as const
    setOutcome(result.code in says ? says[result.code as keyof typeof says] : 'failed')
  }
  return (
    <Form className="setting-form" onSubmit={() => void submit()}>
      <TextField
        label={t('settings.currentPassphrase')}
        type="secret"
        value={current}
        onChange={setCurrent}
        error={outcome === 'wrong' ? t('settings.wrongPassphrase') : undefined}
      />
      <TextField
        label={t('settings.newPassphrase')}
        type="secret"
        value={next}
        onChange={setNext}
        error={
          outcome === 'short'
            ? t('join.protect.short', { count: minPassphraseLength })
            : outcome === 'failed'
              ? t('join.protect.failed')
              : undefined
        }
      />
      <Button type="submit" isDisabled={current === '' || next === ''}>
        {t('settings.changePassphrase')}
      </Button>
      <p role="status">{outcome === 'done' && t('settings.passphraseChanged')}</p>
    </Form>
  )
}
