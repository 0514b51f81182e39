/** Words of the room's countdown. */
export const countdown = {
  start: 'Start a countdown…',
  stop: 'Stop the countdown',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  left_one: '{{count}} minute left',
  left_other: '{{count}} minutes left',
  runs: 'A countdown is running.',
  soon: 'Five minutes are left, or less.',
  over: 'The time is up',
}
