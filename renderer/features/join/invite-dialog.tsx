import { Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { encodeInvite } from '../../../shared/invite/invite-payload.ts'
import { type Grant, grant } from '../../../shared/keys/grant.ts'
import { isLoopback } from '../../../shared/meeting-point/address.ts'
import { useTranslation } from '../../i18n/index.ts'
import { usePlatform } from '../../platform/platform-context.ts'
import { useDirectory, useMembership, useWorkshop } from '../../session/react/index.ts'
import { Button, Dialog, printedPage, printPage } from '../../ui/index.ts'
import { InviteRow } from './invite-row.tsx'
import { type Invitation, inviteSheets } from './invite-sheets.ts'

/** The links of a workshop: one for each group's participants, and one for facilitators. */
export function InviteDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('join.invite.title')} isOpen={props.isOpen} onClose={props.onClose}>
      <InviteForm />
      <div className="dialog-actions">
        <Button onPress={props.onClose}>{t('common.close')}</Button>
      </div>
    </Dialog>
  )
}

function InviteForm() {
  const { t } = useTranslation()
  const meetingPoints = useWorkshop().meetingPoints()
  const platform = usePlatform()
  // A link that works on this computer alone is made for those who ask for just that.
  const reachesOthers = meetingPoints.some((address) => !isLoopback(address))
  const [hereOnly, setHereOnly] = useState(false)
  return (
    <div className="form">
      {!reachesOthers && (
        <div className="field" role="note">
          <p className="field-error">{t('join.invite.noOthers')}</p>
          <p>{t(`join.invite.wayOn.${platform.kind}`)}</p>
          {!hereOnly && (
            <div className="form-row-start">
              <Button onPress={() => setHereOnly(true)}>{t('join.invite.hereOnly')}</Button>
            </div>
          )}
        </div>
      )}
      {(reachesOthers || hereOnly) && <InviteRows />}
    </div>
  )
}

function InviteRows() {
  const { t, language } = useTranslation()
  const invitations = useInvitations()
  const { title } = useDirectory()
  const workshop = title || t('workshop.untitled')
  const [open, setOpen] = useState(invitations[0]?.id)
  const print = (these: readonly Invitation[]) =>
    printPage(window, printedPage(inviteSheets(t, workshop, these), language))
  return (
    <>
      <p className="field-hint">{t('join.invite.hint')}</p>
      <ul className="invite-rows">
        {invitations.map((one) => (
          <InviteRow
            key={one.id}
            invitation={one}
            workshop={workshop}
            isOpen={one.id === open}
            onOpen={() => setOpen(one.id)}
            onPrint={() => print([one])}
          />
        ))}
      </ul>
      <div className="form-row-start">
        <Button onPress={() => print(invitations)}>
          <Printer size={16} aria-hidden />
          {t('join.invite.printAll')}
        </Button>
      </div>
    </>
  )
}

/** The invitations that this device may hand out. */
function useInvitations(): readonly Invitation[] {
  const { t } = useTranslation()
  const platform = usePlatform()
  const { secrets: own } = useMembership()
  const workshop = useWorkshop()
  const meetingPoints = workshop.meetingPoints()
  const turn = workshop.turn()
  const { groups } = useDirectory()
  return useMemo(() => {
    const make = (id: string, who: string, wanted: Grant) => {
      const secrets = grant(own, wanted)
      if (!secrets) return []
      return [
        { id, who, link: platform.inviteLink(encodeInvite({ secrets, meetingPoints, turn })) },
      ]
    }
    const ofGroups = groups.flatMap(({ id: group, generation, name }) => {
      const who = t('join.invite.participant', { group: name || t('workshop.unnamedGroup') })
      return make(group, who, { role: 'participant', groups: [{ group, generation }] })
    })
    const facilitator = { role: 'facilitator' } as const
    return [...ofGroups, ...make('facilitator', t('join.invite.facilitator'), facilitator)]
  }, [platform, own, meetingPoints, turn, groups, t])
}
