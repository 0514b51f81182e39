import { Timer } from 'lucide-react'
import { useTranslation } from '../../i18n/index.ts'
import { useCountdown } from '../../session/react/index.ts'
import './workshop.css'

/** From how many minutes before the end on it is seen that it comes. */
const soon = 5

/** The minutes that are left, where a countdown runs; told to who hears the page at its start, five minutes before its end, and then. */
export function Countdown() {
  const { t } = useTranslation()
  const minutes = useCountdown()?.minutes
  const words = () => {
    if (minutes === undefined) return ''
    return minutes === 0 ? t('countdown.over') : t('countdown.left', { count: minutes })
  }
  const isSoon = minutes !== undefined && minutes <= soon
  return (
    <>
      {minutes !== undefined && (
        <p className={isSoon ? 'countdown countdown-soon' : 'countdown'} role="timer">
          <Timer size={16} aria-hidden />
          {words()}
        </p>
      )}
      <p className="visually-hidden" aria-live="polite">
        {minutes === undefined
          ? ''
          : minutes === 0
            ? t('countdown.over')
            : t(isSoon ? 'countdown.soon' : 'countdown.runs')}
      </p>
    </>
  )
}
