import { useState } from 'react'
import { maxMeetingPoints } from '../../../shared/invite/invite.ts'
import { isTurnAddress, isTurnSecret } from '../../../shared/invite/turn-server.ts'
import { typedMeetingPoint } from '../../../shared/meeting-point/typed-address.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useKeyring, useMembership, useWorkshop } from '../../session/react/index.ts'
import { Button, Form, TextField } from '../../ui/index.ts'
import { Setting } from './setting.tsx'

/** Half of what an invite names: the other half is for where the room meets. */
const mostServers = maxMeetingPoints / 2

/** The organizer's own servers, for people who are not in the room. */
export function ElsewhereSetting() {
  return useWorkshop().access.role === 'organizer' ? <ElsewhereForm /> : null
}

function ElsewhereForm() {
  const { t } = useTranslation()
  const keyring = useKeyring()
  const membership = useMembership()
  const [servers, setServers] = useState(membership.meetingPoints.join('\n'))
  const [turn, setTurn] = useState(membership.turn?.address.replace(/^turn:/, '') ?? '')
  const [secret, setSecret] = useState(membership.turn?.secret ?? '')
  const [wrong, setWrong] = useState<'servers' | 'turn' | 'secret'>()
  const [saved, setSaved] = useState(false)
  const save = async () => {
    const typed = readTyped(servers, turn, secret)
    setWrong(typeof typed === 'string' ? typed : undefined)
    if (typeof typed === 'string') return setSaved(false)
    await keyring.edit(membership.id, (standing) => ({ ...standing, ...typed }))
    setSaved(true)
  }
  const change = (set: (text: string) => void) => (text: string) => {
    setSaved(false)
    set(text)
  }
  return (
    <Setting title={t('settings.elsewhere.title')}>
      <p>{t('settings.elsewhere.text')}</p>
      <Form className="setting-form" onSubmit={() => void save()}>
        <TextField
          label={t('settings.elsewhere.servers')}
          hint={t('settings.elsewhere.serversHint')}
          rows={2}
          value={servers}
          onChange={change(setServers)}
          error={
            wrong === 'servers'
              ? t('settings.elsewhere.serversWrong', { most: mostServers })
              : undefined
          }
        />
        <TextField
          label={t('settings.elsewhere.turn')}
          hint={t('settings.elsewhere.turnHint')}
          value={turn}
          onChange={change(setTurn)}
          error={wrong === 'turn' ? t('settings.elsewhere.turnWrong') : undefined}
        />
        <TextField
          label={t('settings.elsewhere.secret')}
          hint={t('settings.elsewhere.secretHint')}
          type="secret"
          value={secret}
          onChange={change(setSecret)}
          error={wrong === 'secret' ? t('settings.elsewhere.secretWrong') : undefined}
        />
        <Button type="submit">{t('settings.elsewhere.save')}</Button>
      </Form>
      <p role="status">{saved && t('settings.elsewhere.saved')}</p>
    </Setting>
  )
}

/** What was typed, or the field in which it is wrong. */
function readTyped(servers: string, turn: string, secret: string) {
  const lines = servers.split(/\s+/).filter((line) => line !== '')
  const meetingPoints = lines.flatMap((line) => typedMeetingPoint(line) ?? [])
  if (meetingPoints.length < lines.length || lines.length > mostServers) return 'servers'
  if (turn.trim() === '') return { meetingPoints, turn: undefined }
  const address = /^turns?:/i.test(turn.trim()) ? turn.trim() : `turn:${turn.trim()}`
  if (!isTurnAddress(address)) return 'turn'
  if (!isTurnSecret(secret.trim())) return 'secret'
  return { meetingPoints, turn: { address, secret: secret.trim() } }
}
