import type { TFunction } from 'i18next'
import { turnHost } from '../../../shared/invite/turn-server.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useKeepingPromised } from '../../platform/platform-context.ts'
import { useNetworkRefused } from '../../platform/use-network-refused.ts'
import type { DocSession, RoomStatus, VaultStatus } from '../../session/index.ts'
import { type DocStatus, useDocStatus } from '../../session/react/use-doc-status.ts'
import type { Claim } from './calm.ts'
import { useCalm } from './calm.ts'
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
    ...statusNotes(t, status),
    ...turnNote(t, status, session),
  ]
  const mayForget = status.vault.state === 'saved' && !isPromised
  const line = useCalm(claimOf(t, status), sameLine)
  return (
    // What is true is there to be looked at, and told to nobody who did not ask; trouble is.
    <div className={`status-line status-${line.state}`} role="status" aria-live="off">
      <p className="status-truth">
        <span>{line.vault}</span> <span>{line.room}</span>
      </p>
      <div aria-live="polite">
        {status.vault.state === 'failed' && <p className="visually-hidden">{line.vault}</p>}
        {mayNeedRescue(status) && <RescueCopy stored={session.stored} />}
        {mayForget && <p className="status-note status-may-forget">{t('workshop.notPromised')}</p>}
        {notes.map((note) => (
          <p key={note} className="status-note">
            {note}
          </p>
        ))}
      </div>
    </div>
  )
}

interface Line {
  readonly state: VaultStatus['state']
  readonly vault: string
  readonly room: string
}

/** The line as it is now. Worse is: not saved, then not shared with as many. */
function claimOf(t: TFunction, { vault, room }: DocStatus): Claim<Line> {
  const saved = vault.state === 'saved' || vault.state === 'session'
  const shared = room.problem === undefined ? rankOf(room) : -1000
  const rank = vault.state === 'failed' ? -1e6 : saved ? shared : shared - 1e5
  const settling = !saved && vault.state !== 'failed'
  const roomNow = settling && room.present > 1 ? '' : roomText(t, room)
  return { rank, value: { state: vault.state, vault: vaultText(t, vault), room: roomNow } }
}

/** That nobody else is here is never said a moment longer than it is so: whatever else is so is less. */
function rankOf(room: RoomStatus): number {
  const all = everybody(room)
  if (all > 1) return -Math.max(0, all - room.haveAll)
  return room.meetingPoint === 'connected' ? 2 : 1
}

/** Who speaks another protocol is here, and has none of it. */
function everybody({ present, newer, older }: RoomStatus): number {
  return present + newer + older
}

function sameLine(a: Line, b: Line): boolean {
  return a.state === b.state && a.vault === b.vault && a.room === b.room
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
  const all = everybody(room)
  if (all > 1) return t('workshop.haveIt', { have: room.haveAll, all })
  return t(`workshop.nobody.${room.meetingPoint}`)
}

/** Whom paths go through that lead through somebody's computer: the organizer's own, and it reads nothing. */
function turnNote(t: TFunction, { room }: DocStatus, session: DocSession): string[] {
  const turn = session.turn()
  if (!turn || room.byTurn === 0) return []
  return [t('workshop.byTurn', { count: room.byTurn, host: turnHost(turn) })]
}

function statusNotes(t: TFunction, status: DocStatus): string[] {
  const notes: string[] = []
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
