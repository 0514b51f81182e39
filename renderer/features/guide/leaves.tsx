import { isLoopback } from '../../../shared/meeting-point/address.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useWorkshop } from '../../session/react/index.ts'

/** What leaves this computer, to whom, and where it meets the others now. */
export function Leaves() {
  const { t } = useTranslation()
  const { meetingPoints, visits } = useWorkshop()
  const addresses = meetingPoints()
  const isAlone = addresses.every(isLoopback)
  const lines = [
    'group',
    'room',
    'point',
    visits ? 'session' : 'disk',
    'report',
    'internet',
  ] as const
  return (
    <>
      <ul className="guide-list">
        {lines.map((line) => (
          <li key={line}>{t(`guide.leaves.${line}`)}</li>
        ))}
      </ul>
      <p>
        {isAlone
          ? t('guide.leaves.none')
          : t('guide.leaves.now', { addresses: addresses.join(' · ') })}
      </p>
      <p className="guide-note">{t('guide.leaves.beyond')}</p>
    </>
  )
}
