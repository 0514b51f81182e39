export const people = {
  here: 'Aqui agora',
  you: '{{name}} (você)',
  unnamed: 'Alguém',
  came: '{{name}} está aqui.',
  cameMany_one: 'Há mais {{count}} pessoa aqui.',
  cameMany_other: 'Há mais {{count}} pessoas aqui.',
  show_one: '{{count}} pessoa aqui: quem',
  show_other: '{{count}} pessoas aqui: quem',
  leads: 'da facilitação',
  hereNow: 'Aqui agora: {{names}}',
}
