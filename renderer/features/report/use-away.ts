import { useSyncExternalStore } from 'react'
import { useFormats, useTranslation } from '../../i18n/index.ts'
import type { Attendance } from '../../session/index.ts'
import { useDevices, useWorkshop } from '../../session/react/index.ts'

/**
 * In words, which devices that took part this one cannot know everything of: their hold may not have
 * arrived. The organizer's device knows since when; others only who is here now.
 */
export function useAway(): readonly string[] {
  const { t } = useTranslation()
  const { time: timeText } = useFormats()
  const { attendance } = useWorkshop()
  const { kept, others, here } = useDevices()
  const known = useSyncExternalStore(
    attendance?.subscribe ?? subscribeToNothing,
    attendance?.current ?? noAttendance,
  )
  if (!known) {
    const count = Math.max(0, kept - here)
    return count > 0 ? [t('report.away', { count, all: kept })] : []
  }
  const never = Math.max(0, others - known.heard)
  return [
    ...(known.since === undefined
      ? []
      : [t('report.unheardSince', { count: known.absent, time: timeText(known.since) })]),
    ...(never > 0 ? [t('report.neverHeard', { count: never })] : []),
  ]
}

function subscribeToNothing(): () => void {
  return () => undefined
}

function noAttendance(): Attendance | undefined {
  return undefined
}
