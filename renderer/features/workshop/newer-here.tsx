import { handOutPages } from '../../../shared/meeting-point/hand-out-page.ts'
import { useTranslation } from '../../i18n/index.ts'
import { appVersion } from '../../platform/app-version.ts'
import { useDocStatus, useVersions, useWorkshop } from '../../session/react/index.ts'

/** That somebody here has a newer Sotto, and where the room hands it out; nothing is fetched by itself. */
export function NewerHere() {
  const { t } = useTranslation()
  const workshop = useWorkshop()
  const { room } = useDocStatus(workshop.directorySession)
  const { newer } = useVersions()
  // A device of a later protocol exchanges nothing with this one, not even its version.
  if (newer === undefined && room.newer === 0) return null
  const reached = workshop.meetingPoints().filter((address) => !room.unreached.includes(address))
  const [page] = handOutPages(reached)
  const said =
    newer === undefined
      ? t('workshop.newerHere.some')
      : t('workshop.newerHere.which', { newer, own: appVersion })
  return (
    <p className="status-note" role="status">
      {said} {page && t('workshop.newerHere.page', { address: page })}
    </p>
  )
}
