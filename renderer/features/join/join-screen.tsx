import { useMemo, useState } from 'react'
import type { Invite, InviteProblem } from '../../../shared/invite/invite.ts'
import { readInvite } from '../../../shared/invite/invite-link.ts'
import { accessFrom, type RoleSecrets } from '../../../shared/keys/access.ts'
import { useTranslation } from '../../i18n/index.ts'
import { randomBytes } from '../../platform/random.ts'
import { Button, FilePicker, Form, TextField } from '../../ui/index.ts'
import { FourWords } from './four-words.tsx'
import './join.css'
import { KeepChoice, type WayOfKeeping } from './keep-choice.tsx'
import { NameField } from './name-field.tsx'
import { noPassphrase, type PassphraseProblem, problemOf } from './new-passphrase.tsx'
import { newPseudonym } from './pseudonym.ts'

/** More than any invite is long, in bytes. */
const maxInviteFile = 65_536

/** Why an invite is not taken; `forged`: it names other signers than the workshop that this device is in. */
export type JoinProblem = InviteProblem | 'forged'

/** The way that was chosen, with what it takes. */
export type Keep =
  | { readonly kept: 'session' | 'device' }
  | { readonly kept: 'passphrase'; readonly passphrase: string }

interface JoinScreenProps {
  /** The payload that the app was opened with; undefined: the person pastes a link. */
  readonly payload: string | undefined
  /** What was wrong with the invite that was tried just before. */
  readonly problem: JoinProblem | undefined
  /** How the notes are to be kept; undefined where this device keeps them already. */
  readonly keep: { readonly hasKeychain: boolean } | undefined
  /** Joins; resolves to false where this device did not take what it was asked to keep. */
  readonly onJoin: (invite: Invite, name: string, keep: Keep | undefined) => Promise<boolean>
  readonly onCancel: () => void
}

/** Joining, on one page: the link where there is none yet, who reads, the name, how it is kept, and in. */
export function JoinScreen(props: JoinScreenProps) {
  const { payload, problem: before, keep, onJoin, onCancel } = props
  const { t } = useTranslation()
  const [link, setLink] = useState(payload ?? '')
  const [name, setName] = useState(() => newPseudonym(t, randomBytes))
  const [problem, setProblem] = useState<JoinProblem | undefined>(before ?? problemIn(payload))
  const [chosen, setKept] = useState<WayOfKeeping>()
  // Whether the system has a keychain is known a moment after the page is there.
  const kept = chosen ?? (keep?.hasKeychain ? 'device' : 'session')
  const [passphrase, setPassphrase] = useState(noPassphrase)
  const [refused, setRefused] = useState<PassphraseProblem>()
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    if (!read.ok) return setProblem(read.code)
    const wrong = keep && kept === 'passphrase' ? problemOf(passphrase) : undefined
    setRefused(wrong)
    if (wrong) return
    setBusy(true)
    const way = kept === 'passphrase' ? { kept, passphrase: passphrase.value } : { kept }
    const taken = await onJoin(read.invite, name.trim(), keep && way)
    setBusy(false)
    if (!taken) setRefused('failed')
  }
  const read = useMemo(() => readInvite(link), [link])
  const isGiven = payload !== undefined && problem === undefined
  const given = isGiven ? read : undefined
  return (
    <main className="page page-narrow">
      <h1>{t('join.pasteTitle')}</h1>
      <Form onSubmit={() => void submit()}>
        {given?.ok ? (
          <>
            <p>{t(`join.invited.${given.invite.secrets.role}`)}</p>
            <WordsToCompare secrets={given.invite.secrets} />
          </>
        ) : (
          <TextField
            label={t('join.paste')}
            hint={t('join.pasteHint')}
            value={link}
            rows={3}
            autoFocus
            onChange={(next) => {
              setLink(next)
              setProblem(undefined)
            }}
            error={problem && t(`join.error.${problem}`)}
          />
        )}
        {!given?.ok && (
          <FilePicker
            label={t('join.openFile')}
            accept=".txt,text/plain"
            onFile={async (file) => {
              setLink((await file.slice(0, maxInviteFile).text()).trim())
              setProblem(undefined)
            }}
          />
        )}
        <NameField value={name} onChange={setName} autoFocus={given?.ok ?? false} />
        {keep && (
          <KeepChoice
            kept={kept}
            onKept={setKept}
            hasKeychain={keep.hasKeychain}
            passphrase={passphrase}
            onPassphrase={(next) => {
              setPassphrase(next)
              setRefused(undefined)
            }}
            problem={refused}
          />
        )}
        {refused === 'failed' && kept !== 'passphrase' && (
          <p className="field-error" role="alert">
            {t('join.protect.failed')}
          </p>
        )}
        <div className="dialog-actions">
          <Button onPress={onCancel}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={busy}>
            {t('join.enter')}
          </Button>
          <span role="status">{busy && kept === 'passphrase' && t('join.protect.busy')}</span>
        </div>
      </Form>
    </main>
  )
}

/** Whoever reads them aloud finds an invite from the wrong hand; nobody has to. */
function WordsToCompare({ secrets }: { readonly secrets: RoleSecrets }) {
  const { t } = useTranslation()
  const access = useMemo(() => accessFrom(secrets), [secrets])
  return (
    <div>
      <FourWords of={access} />
      <p className="field-hint">{t('join.words.compare')}</p>
    </div>
  )
}

function problemIn(payload: string | undefined): InviteProblem | undefined {
  if (payload === undefined) return undefined
  const read = readInvite(payload)
  return read.ok ? undefined : read.code
}
