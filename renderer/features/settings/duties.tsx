import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { confirmBurned, listDevice } from '../../../shared/directory/ask-to-burn.ts'
import { receiptKey } from '../../../shared/directory/receipt.ts'
import { repeatWords } from '../../../shared/directory/repeat-words.ts'
import { isNewWarning, retention } from '../../../shared/directory/retention.ts'
import { believedTime } from '../../../shared/presence/clocks.ts'
import { repeatOpening } from '../../../shared/review/opening.ts'
import { createPutBack, realTimers } from '../../session/index.ts'
import {
  useDirectory,
  useDocStatus,
  useKeyring,
  useMembership,
  useOthersHours,
  useReview,
  useWorkshop,
} from '../../session/react/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { openBurnRequest, randomBytes, remember, withOwnTags } from '../../vault/index.ts'
import { dayOf } from './today.ts'

/**
 * What an open workshop asks of this device: to remember what was signed last, to be listed for the
 * burn, to put the organizer's request to its person once, and to burn when the time is over.
 */
export function Duties({ onBurn }: { readonly onBurn: () => void }) {
  useRememberSigned()
  useListDevice()
  return (
    <>
      <BurnRequest onBurn={onBurn} />
      <Retention onBurn={onBurn} />
      <CopyNoticed />
    </>
  )
}

/** The organizer's last words and the groups' keys: who brings back earlier ones is not believed, here or by others. */
function useRememberSigned(): void {
  const keyring = useKeyring()
  const membership = useMembership()
  const { access, directorySession } = useWorkshop()
  const directory = useDirectory()
  // All of it: where the opening is taken away, what was seen of it stays the same object.
  const review = useReview()
  useEffect(() => {
    const remembered = remember(membership, directory)
    if (remembered) void keyring.edit(membership.id, (standing) => remember(standing, directory))
  }, [keyring, membership, directory])
  usePutBack(
    () =>
      [
        repeatWords(directorySession.doc, access, directory),
        repeatOpening(directorySession.doc, access, review.opening),
      ].includes(true),
    [review, directory, directorySession, access],
  )
}

function useListDevice(): void {
  const { directorySession } = useWorkshop()
  const { actsSecret } = useMembership()
  const key = useMemo(() => receiptKey(actsSecret), [actsSecret])
  // Again after every change of the directory: somebody may have taken this device off the list.
  usePutBack(() => listDevice(directorySession.doc, key), [directorySession, key, useDirectory()])
}

/** Puts something of this device's back into the directory, after each change of what it follows from. */
function usePutBack(putBack: () => boolean, from: readonly unknown[]): void {
  const { directorySession } = useWorkshop()
  const loaded = useDocStatus(directorySession).load !== undefined
  const latest = useRef(putBack)
  latest.current = putBack
  const damped = useMemo(() => createPutBack(realTimers, Math.random, () => latest.current()), [])
  useEffect(() => damped.close, [damped])
  useEffect(() => {
    if (loaded) damped.look()
  }, [damped, loaded, ...from])
}

function BurnRequest({ onBurn }: { readonly onBurn: () => void }) {
  const { t } = useTranslation()
  const keyring = useKeyring()
  const { directorySession } = useWorkshop()
  const membership = useMembership()
  const request = openBurnRequest(useDirectory(), membership)
  const decline = () => {
    if (!request) return
    const burnDeclined = request.serial
    void keyring.edit(membership.id, (standing) => ({ ...standing, burnDeclined }))
  }
  const burn = () => {
    if (request) {
      confirmBurned(directorySession.doc, receiptKey(membership.actsSecret), request)
    }
    onBurn()
  }
  return (
    <Dialog
      title={t('settings.requestTitle')}
      isOpen={request !== undefined}
      onClose={decline}
      role="alertdialog"
    >
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
  const keyring = useKeyring()
  const { id, told } = useMembership()
  const { policy } = useDirectory()
  const hours = useOthersHours()
  const [now, setNow] = useState(() => Date.now())
  const [closed, setClosed] = useState('')
  const own = dayOf(now)
  const others = hours.length > 0 ? dayOf(believedTime(now, hours)) : undefined
  const today = others ?? own
  const state = retention(policy, { own, others }, told)
  const { burnOn } = state.state === 'kept' ? { burnOn: '' } : state
  const isNew = state.state === 'warn' && isNewWarning(told, burnOn, today)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (state.state === 'due') onBurn()
    if (isNew) void keyring.edit(id, (standing) => ({ ...standing, told: { burnOn, on: today } }))
  }, [state.state, isNew, keyring, id, burnOn, today, onBurn])
  // Another warning, or another day on which it is asked, is shown anew.
  const shown = `${state.state} ${burnOn} ${state.state === 'ask' ? today : ''}`
  const close = () => setClosed(shown)
  const asks = state.state === 'ask'
  return (
    <Dialog
      title={t(asks ? 'settings.retentionOver' : 'settings.retentionTitle')}
      isOpen={(asks || state.state === 'warn') && closed !== shown}
      onClose={close}
      {...(asks ? { role: 'alertdialog' as const } : {})}
    >
      <p>
        {state.state === 'warn' &&
          t('settings.retentionText', { count: state.daysLeft, day: burnOn })}
        {asks && t('settings.retentionAsk', { day: burnOn, today: own })}
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

/** A copy of this device on another machine: from then on each acts for itself, and the person is told. */
function CopyNoticed() {
  const { t } = useTranslation()
  const keyring = useKeyring()
  const { id, copy } = useMembership()
  const { copies, device } = useWorkshop()
  const noticed = useSyncExternalStore(copies.subscribe, copies.noticed)
  useEffect(() => {
    if (!noticed) return
    void keyring.edit(id, (standing) => {
      if (noticed === 'acts-apart')
        return standing.copy === 'none' ? { ...standing, copy: 'untold' } : standing
      // Another window may have done it.
      return standing.deviceTag === device ? withOwnTags(standing, randomBytes) : standing
    })
  }, [noticed, keyring, id, device])
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
