import { currentLocale } from './locale.ts'
import { useTranslation } from './use-translation.ts'

/** Days, hours and numbers as the language of the interface writes them. */
export interface Formats {
  readonly locale: string
  /** The hour today; with the day before it on another one. Milliseconds since 1970. */
  readonly time: (time: number) => string
  /** A day of the calendar, as YYYY-MM-DD; what is none stays as it is. */
  readonly day: (day: string) => string
  readonly number: (value: number) => string
}

/** The ways of writing of a locale. */
export function formatsOf(locale: string): Formats {
  const hour = { hour: 'numeric', minute: '2-digit' } as const
  const date = { weekday: 'long', day: 'numeric', month: 'long' } as const
  const today = new Intl.DateTimeFormat(locale, hour)
  const anotherDay = new Intl.DateTimeFormat(locale, { ...date, ...hour })
  const calendar = new Intl.DateTimeFormat(locale, { ...date, year: 'numeric', timeZone: 'UTC' })
  const number = new Intl.NumberFormat(locale)
  return {
    locale,
    time: (time) => {
      const isToday = new Date(time).toDateString() === new Date().toDateString()
      return (isToday ? today : anotherDay).format(time)
    },
    day: (day) => {
      const time = Date.parse(`${day}T00:00:00Z`)
      return Number.isNaN(time) ? day : calendar.format(time)
    },
    number: (value) => number.format(value),
  }
}

/** The ways of writing of the language that the interface is in. */
export function useFormats(): Formats {
  // Drawn again when the language changes; the locale follows it.
  useTranslation()
  const locale = currentLocale()
  const known = made.get(locale) ?? formatsOf(locale)
  made.set(locale, known)
  return known
}

/** Each is made once: a screen has many that ask. */
const made = new Map<string, Formats>()
