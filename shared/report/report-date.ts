import type { DatePrecision } from './report.ts'

/**
 * So much of a day as is to be printed: `2026`, `2026-11`, `2026-11-23`, or undefined for none of it
 * and for what is no day of the calendar.
 * @param day as YYYY-MM-DD
 */
export function cutDate(day: string, precision: DatePrecision): string | undefined {
  const [, year, month] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  if (!year || precision === 'none' || Number.isNaN(Date.parse(`${day}T00:00:00Z`)))
    return undefined
  if (precision === 'year') return year
  return precision === 'month' ? `${year}-${month}` : day
}

/** A date of a report in words of a language: `2026`, `November 2026`, `23 November 2026`. */
export function dateWords(date: string, language: string): string {
  const parts = date.split('-').length
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts > 1 ? { month: 'long' as const } : {}),
    ...(parts > 2 ? { day: 'numeric' as const } : {}),
  })
  const full = [date, '-01', '-01'].slice(0, 4 - parts).join('')
  return format.format(new Date(`${full}T00:00:00Z`))
}
