export const people = {
  here: 'Here now',
  you: '{{name}} (you)',
  unnamed: 'Somebody',
  came: '{{name}} is here.',
  cameMany_one: '{{count}} more is here.',
  cameMany_other: '{{count}} more are here.',
}
