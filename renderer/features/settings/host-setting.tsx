import { useEffect, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { type HostFailure, hostFailure } from '../../platform/failure.ts'
import type { Host, HostStatus } from '../../platform/platform.ts'
import { usePlatform } from '../../platform/platform-context.ts'
import { useDocStatus, useWorkshop } from '../../session/react/index.ts'
import { Button } from '../../ui/index.ts'
import { HandingOut } from './handing-out.tsx'
import { Setting } from './setting.tsx'

/** Where devices meet; on the desktop, making this computer the place. */
export function HostSetting() {
  const { t } = useTranslation()
  const { host } = usePlatform()
  const workshop = useWorkshop()
  const meetingPoints = workshop.meetingPoints()
  const { unreached } = useDocStatus(workshop.directorySession).room
  return (
    <Setting title={t('settings.meetingPoint')}>
      {meetingPoints.length === 0 ? (
        <p>{t('settings.noMeetingPoint')}</p>
      ) : (
        <ul className="addresses">
          {meetingPoints.map((address) => (
            <li key={address}>
              <code>{address}</code>{' '}
              {t(unreached.includes(address) ? 'settings.notReached' : 'settings.reached')}
            </li>
          ))}
        </ul>
      )}
      {host ? <Hosting host={host} /> : <p className="field-hint">{t('settings.hostInApp')}</p>}
    </Setting>
  )
}

function Hosting({ host }: { readonly host: Host }) {
  const { t } = useTranslation()
  const [status, setStatus] = useState<HostStatus>()
  const [failed, setFailed] = useState<HostFailure>()
  useEffect(() => {
    void host.status().then(setStatus)
    return host.onStatus(setStatus)
  }, [host])
  const run = async (work: () => Promise<HostStatus>) => {
    setFailed(undefined)
    try {
      setStatus(await work())
    } catch (error) {
      setFailed(hostFailure(error))
    }
  }
  const { hosting } = status ?? {}
  return (
    <>
      <div className="form-row-start">
        {hosting ? (
          <Button onPress={() => void run(host.stop)}>{t('settings.stopHosting')}</Button>
        ) : (
          <Button look="primary" onPress={() => void run(host.start)}>
            {t('settings.startHosting')}
          </Button>
        )}
      </div>
      <p role="status">
        {hosting && t('settings.hosting', { count: hosting.connections })}
        {failed && t(`failure.host.${failed}`)}
      </p>
      {(status?.unreachable ?? 0) > 0 && (
        <p className="notice-plain">{t('settings.unreachable')}</p>
      )}
      {status?.obstacle && (
        <p className="notice-plain">{t(`workshop.obstacle.${status.obstacle}`)}</p>
      )}
      {hosting && <HandingOut host={host} handOut={hosting.handOut} onStatus={setStatus} />}
      {status?.discoveryFailed && <p className="notice-plain">{t('settings.discoveryFailed')}</p>}
    </>
  )
}
