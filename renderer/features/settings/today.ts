/** The day of a time by this device's calendar, as YYYY-MM-DD; today, unless told otherwise. */
export function dayOf(time: number = Date.now()): string {
  const at = new Date(time)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
