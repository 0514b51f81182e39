export const people = {
  here: 'Aquí ahora',
  you: '{{name}} (tú)',
  unnamed: 'Alguien',
  came: '{{name}} está aquí.',
  cameMany_one: 'Hay {{count}} persona más.',
  cameMany_other: 'Hay {{count}} personas más.',
  show_one: '{{count}} persona aquí: quién',
  show_other: '{{count}} personas aquí: quiénes',
  leads: 'facilita',
  hereNow: 'Aquí ahora: {{names}}',
}
