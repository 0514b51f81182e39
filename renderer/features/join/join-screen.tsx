import { useState } from 'react'
import type { Invite, InviteProblem } from '../../../shared/invite/invite.ts'
import { readInvite } from '../../../shared/invite/invite-link.ts'
import { useTranslation } from '../../i18n/index.ts'
import { usePlatform } from '../../platform/platform-context.ts'
import { randomBytes } from '../../platform/random.ts'
import { Button, FilePicker, Form, TextField } from '../../ui/index.ts'
import './join.css'
import { NameField } from './name-field.tsx'
import { newPseudonym } from './pseudonym.ts'

/** More than any invite is long, in bytes. */
const maxInviteFile = 65_536

/** Why an invite is not taken; `forged`: it names other signers than the workshop that this device is in. */
export type JoinProblem = InviteProblem | 'forged'

interface JoinScreenProps {
  /** The payload that the app was opened with; undefined: the person pastes a link. */
  readonly payload: string | undefined
  /** What was wrong with the invite that was tried just before. */
  readonly problem: JoinProblem | undefined
  readonly onJoin: (invite: Invite, name: string) => void
  readonly onCancel: () => void
}

/** Joining: the link where there is none yet, the name, and in. */
export function JoinScreen({ payload, problem: before, onJoin, onCancel }: JoinScreenProps) {
  const { t } = useTranslation()
  const { kind } = usePlatform()
  const [link, setLink] = useState(payload ?? '')
  const [name, setName] = useState(() => newPseudonym(t, randomBytes))
  const [problem, setProblem] = useState<JoinProblem | undefined>(before ?? problemIn(payload))
  const submit = () => {
    const read = readInvite(link)
    if (read.ok) onJoin(read.invite, name.trim())
    else setProblem(read.code)
  }
  const given = payload !== undefined && problem === undefined ? readInvite(payload) : undefined
  return (
    <main className="page page-narrow">
      <h1>{t('join.pasteTitle')}</h1>
      <Form onSubmit={submit}>
        {given?.ok ? (
          <>
            <p>{t(`join.invited.${given.invite.secrets.role}`)}</p>
            {kind === 'browser' && <p className="field-hint">{t('join.history')}</p>}
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
        <div className="dialog-actions">
          <Button onPress={onCancel}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('join.enter')}
          </Button>
        </div>
      </Form>
    </main>
  )
}

function problemIn(payload: string | undefined): InviteProblem | undefined {
  if (payload === undefined) return undefined
  const read = readInvite(payload)
  return read.ok ? undefined : read.code
}
