import { Copy, FileDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import { renderSVG } from 'uqr'
import { encodeInvite } from '../../../shared/invite/invite-payload.ts'
import { type Grant, grant } from '../../../shared/keys/grant.ts'
import { isLoopback } from '../../../shared/meeting-point/address.ts'
import { useTranslation } from '../../i18n/index.ts'
import { type SaveFailure, saveFailure } from '../../platform/failure.ts'
import { usePlatform } from '../../platform/platform-context.ts'
import { useDirectory, useMembership, useWorkshop } from '../../session/react/index.ts'
import { Button, Choice, Dialog } from '../../ui/index.ts'

/** Makes the link for a group's participants, or for facilitators. */
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
  const { groups } = useDirectory()
  const [who, setWho] = useState<string>(() => groups[0]?.id ?? 'facilitator')
  // A link that works on this computer alone is made for those who ask for just that.
  const reachesOthers = meetingPoints.some((address) => !isLoopback(address))
  const [hereOnly, setHereOnly] = useState(false)
  const made = useInviteLink(who)
  const link = reachesOthers || hereOnly ? made : undefined
  const platform = usePlatform()
  const [outcome, setOutcome] = useState<'copied' | 'saved' | SaveFailure>()
  const picture = useMemo(
    () => link && `data:image/svg+xml,${encodeURIComponent(renderSVG(link))}`,
    [link],
  )
  const copy = async () => {
    if (!link) return
    await navigator.clipboard.writeText(link)
    setOutcome('copied')
  }
  const save = async () => {
    if (!link) return
    const bytes = new TextEncoder().encode(`${link}\n`)
    const file = { suggestedName: 'invite.txt', mediaType: 'text/plain', make: async () => bytes }
    try {
      if (await platform.saveFile(file)) setOutcome('saved')
    } catch (error) {
      setOutcome(saveFailure(error))
    }
  }
  return (
    <div className="form">
      <Choice
        label={t('join.invite.who')}
        value={who}
        onChange={(next) => {
          setWho(next)
          setOutcome(undefined)
        }}
        options={[
          ...groups.map((group) => ({
            value: group.id as string,
            label: t('join.invite.participant', {
              group: group.name || t('workshop.unnamedGroup'),
            }),
          })),
          { value: 'facilitator', label: t('join.invite.facilitator') },
        ]}
      />
      {!reachesOthers && <NoOthers onHereOnly={hereOnly ? undefined : () => setHereOnly(true)} />}
      {link && (
        <div className="invite">
          <div className="field">
            <label className="field-label" htmlFor="invite-link">
              {t('join.invite.link')}
            </label>
            <textarea
              id="invite-link"
              className="input invite-link"
              readOnly
              // Browsers write down what fields hold, for the next start, unless they are told not to.
              autoComplete="off"
              rows={4}
              value={link}
              onFocus={(event) => event.target.select()}
            />
            <p className="field-hint">{t('join.invite.hint')}</p>
            <div className="form-row-start">
              <Button look="primary" onPress={() => void copy()}>
                <Copy size={16} aria-hidden />
                {t('join.invite.copy')}
              </Button>
              <Button onPress={() => void save()}>
                <FileDown size={16} aria-hidden />
                {t('join.invite.save')}
              </Button>
              <span role="status">
                {outcome &&
                  (outcome === 'copied' || outcome === 'saved'
                    ? t(`join.invite.${outcome}`)
                    : t(`failure.save.${outcome}`))}
              </span>
            </div>
          </div>
          <img className="invite-qr" src={picture} alt={t('join.invite.qr')} />
        </div>
      )}
    </div>
  )
}

/** Nobody else gets to where this workshop meets: what to do about it. */
function NoOthers({ onHereOnly }: { readonly onHereOnly: (() => void) | undefined }) {
  const { t } = useTranslation()
  const { kind } = usePlatform()
  return (
    <div className="field" role="note">
      <p className="field-error">{t('join.invite.noOthers')}</p>
      <p>{t(`join.invite.wayOn.${kind}`)}</p>
      {onHereOnly && (
        <div className="form-row-start">
          <Button onPress={onHereOnly}>{t('join.invite.hereOnly')}</Button>
        </div>
      )}
    </div>
  )
}

/** The link of an invite; undefined where this device may not hand it out. */
function useInviteLink(who: string): string | undefined {
  const platform = usePlatform()
  const { secrets: own } = useMembership()
  const meetingPoints = useWorkshop().meetingPoints()
  const { groups } = useDirectory()
  return useMemo(() => {
    const group = groups.find((one) => one.id === who)
    const wanted: Grant = group
      ? { role: 'participant', groups: [{ group: group.id, generation: group.generation }] }
      : { role: 'facilitator' }
    const secrets = grant(own, wanted)
    return secrets && platform.inviteLink(encodeInvite({ secrets, meetingPoints }))
  }, [platform, own, meetingPoints, groups, who])
}
