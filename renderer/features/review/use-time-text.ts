import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** A time as people say it: the hour today, with the day before it on another one. */
export function useTimeText(): (time: number) => string {
  const { i18n } = useTranslation()
  return useCallback(
    (time) => {
      const today = new Date(time).toDateString() === new Date().toDateString()
      return new Intl.DateTimeFormat(i18n.language, {
        ...(today ? {} : { weekday: 'long', day: 'numeric', month: 'long' }),
        hour: '2-digit',
        minute: '2-digit',
        hour12: false,
      }).format(time)
    },
    [i18n.language],
  )
}
