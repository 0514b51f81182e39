import type { TFunction } from 'i18next'
import { useTranslation } from '../../i18n/index.ts'
import { useKeepingPromised } from '../../platform/use-keeping-promised.ts'
import { useNetworkRefused } from '../../platform/use-network-refused.ts'
import type { DocSession, RoomStatus, VaultStatus } from '../../session/index.ts'
import { type DocStatus, useDocStatus } from '../../session/react/use-doc-status.ts'
import { RescueCopy } from './rescue-copy.tsx'

/** One line of truth: what is on this disk, and how many devices have it. */
export function StatusLine({ session }: { readonly session: DocSession }) {
  const { t } = useTranslation()
  const status = useDocStatus(session)
  const isPromised = useKeepingPromised(status.vault.state)
  const { meetingPoint } = status.room
  const reached = meetingPoint === 'connected' || meetingPoint === 'looking'
  const refused = useNetworkRefused() && !reached
  const notes = [
    ...(refused ? [t('workshop.obstacle.local-network-refused')] : []),
    ...statusNotes(t, status, isPromised),
  ]
  return (
    <div className={`status-line status-${status.vault.state}`} role="status">
      <p>
        <span>{vaultText(t, status.vault)}</span> <span>{roomText(t, status.room)}</span>
      </p>
      {mayNeedRescue(status) && <RescueCopy stored={session.stored} />}
      {notes.map((note) => (
        <p key={note} className="status-note">
          {note}
        </p>
      ))}
    </div>
  )
}

function mayNeedRescue({ vault, load }: DocStatus): boolean {
  return vault.state === 'failed' && load?.opened === false
}

function vaultText(t: TFunction, vault: VaultStatus): string {
  switch (vault.state) {
    case 'loading':
      return t('workshop.loading')
    case 'saving':
      return t('workshop.saving')
    case 'saved':
      return t('workshop.saved')
    case 'session':
      return t('workshop.sessionOnly')
    case 'failed':
      return t('workshop.notSaved', { reason: t(`workshop.reason.${vault.code}`) })
  }
}

function roomText(t: TFunction, room: RoomStatus): string {
  if (room.problem === 'insecure-context') return t('workshop.insecure')
  if (room.problem === 'already-open') return t('workshop.alreadyOpen')
  // Who speaks another protocol is here, and has none of it.
  const all = room.present + room.newer + room.older
  if (all > 1) return t('workshop.haveIt', { have: room.haveAll, all })
  return t(`workshop.nobody.${room.meetingPoint}`)
}

function statusNotes(t: TFunction, status: DocStatus, isPromised: boolean): string[] {
  const notes: string[] = []
  if (status.vault.state === 'saved' && !isPromised) notes.push(t('workshop.notPromised'))
  if (status.room.byRelay > 0) notes.push(t('workshop.detour', { count: status.room.byRelay }))
  if (status.room.forked > 0) notes.push(t('workshop.forked', { count: status.room.forked }))
  for (const refused of ['newer', 'older', 'cutOff', 'cutOffBy'] as const) {
    const count = status.room[refused]
    if (count > 0) notes.push(t(`workshop.refused.${refused}`, { count }))
  }
  const damaged = status.load?.damaged ?? 0
  if (damaged > 0) notes.push(t('workshop.damaged', { count: damaged }))
  return notes
}
