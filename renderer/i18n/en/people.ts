export const people = {
  here: 'Here now',
  you: '{{name}} (you)',
  unnamed: 'Somebody',
  came: '{{name}} is here.',
  cameMany_one: '{{count}} more is here.',
  cameMany_other: '{{count}} more are here.',
  show_one: '{{count}} person here: who',
  show_other: '{{count}} people here: who',
  leads: 'facilitates',
  hereNow: 'Here now: {{names}}',
}
