import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { confirmBurned, listDevice } from '../../../shared/workshop/ask-to-burn.ts'
import { receiptKey } from '../../../shared/workshop/receipt.ts'
import { repeatWords } from '../../../shared/workshop/repeat-words.ts'
import { retention } from '../../../shared/workshop/retention.ts'
import { repeatOpening } from '../../../shared/workshop/review/opening.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { openBurnRequest, remember } from '../../vault/index.ts'
import {
  useDirectory,
  useDocStatus,
  useKeyring,
  useMembership,
  useReview,
  useWorkshop,
} from '../workshop/index.ts'
import { today } from './today.ts'

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
  const loaded = useDocStatus(directorySession).load !== undefined
  useEffect(() => {
    const remembered = remember(membership, directory)
    if (remembered) void keyring.put(remembered)
    if (!loaded) return
    repeatWords(directorySession.doc, access, directory)
    repeatOpening(directorySession.doc, access, review.opening)
  }, [review, keyring, membership, directory, directorySession, access, loaded])
}

function useListDevice(): void {
  const { directorySession } = useWorkshop()
  const { storageSecret } = useMembership()
  const loaded = useDocStatus(directorySession).load !== undefined
  const key = useMemo(() => receiptKey(storageSecret), [storageSecret])
  const directory = useDirectory()
  useEffect(() => {
    // Again after every change of the directory: somebody may have taken this device off the list.
    if (loaded && directory) listDevice(directorySession.doc, key)
  }, [directorySession, key, loaded, directory])
}

function BurnRequest({ onBurn }: { readonly onBurn: () => void }) {
  const { t } = useTranslation()
  const keyring = useKeyring()
  const { directorySession } = useWorkshop()
  const membership = useMembership()
  const request = openBurnRequest(useDirectory(), membership)
  const decline = () => {
    if (request) void keyring.put({ ...membership, burnDeclined: request.serial })
  }
  const burn = () => {
    if (request) {
      confirmBurned(directorySession.doc, receiptKey(membership.storageSecret), request)
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
  const membership = useMembership()
  const { policy } = useDirectory()
  const [day, setDay] = useState(today)
  const [read, setRead] = useState(false)
  const state = retention(policy, day, membership.warnedOn)
  useEffect(() => {
    const timer = setInterval(() => setDay(today()), 60_000)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (state.state === 'due') onBurn()
    if (state.state === 'warn' && membership.warnedOn === '') {
      void keyring.put({ ...membership, warnedOn: day })
    }
  }, [state.state, keyring, membership, day, onBurn])
  return (
    <Dialog
      title={t('settings.retentionTitle')}
      isOpen={state.state === 'warn' && !read}
      onClose={() => setRead(true)}
    >
      <p>
        {state.state === 'warn' &&
          t('settings.retentionText', { count: state.daysLeft, day: state.burnOn })}
      </p>
      <div className="dialog-actions">
        <Button onPress={() => setRead(true)}>{t('common.close')}</Button>
      </div>
    </Dialog>
  )
}
