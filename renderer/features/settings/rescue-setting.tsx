import { useSyncExternalStore } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { useWorkshop } from '../../session/react/index.ts'
import { RescueCopy } from '../workshop/index.ts'
import { Setting } from './setting.tsx'

/** A sealed copy of each document as it is stored on this device, whatever is in it. */
export function RescueSetting() {
  const { t } = useTranslation()
  const { directorySession, draft, notebooks, onNotebooks } = useWorkshop()
  const open = useSyncExternalStore(onNotebooks, notebooks)
  const all = [directorySession, ...(draft ? [draft] : []), ...open]
  return (
    <Setting title={t('settings.rescue')}>
      <p>{t('settings.rescueText', { count: all.length })}</p>
      {all.map(({ stored, id }) => (
        <RescueCopy key={id} stored={stored} />
      ))}
    </Setting>
  )
}
