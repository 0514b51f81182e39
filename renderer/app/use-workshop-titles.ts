import { useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from '../i18n/index.ts'
import type { WorkshopSession } from '../session/index.ts'

/** The titles of the open workshops, as they are now. */
export function useWorkshopTitles(sessions: ReadonlyMap<string, WorkshopSession>) {
  const { t } = useTranslation()
  const store = useMemo(() => {
    const list = [...sessions]
    const read = () =>
      JSON.stringify(list.map(([id, session]) => [id, session.directory.current().title]))
    return {
      read,
      subscribe: (onChange: () => void) => {
        const stops = list.map(([, session]) => session.directory.subscribe(onChange))
        return () => {
          for (const stop of stops) stop()
        }
      },
    }
  }, [sessions])
  const titles = useSyncExternalStore(store.subscribe, store.read)
  return useMemo(
    () =>
      (JSON.parse(titles) as [string, string][]).map(([id, title]) => ({
        id,
        title: title || t('workshop.untitled'),
      })),
    [titles, t],
  )
}
