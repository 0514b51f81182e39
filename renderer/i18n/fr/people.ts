export const people = {
  here: 'Ici en ce moment',
  you: '{{name}} (vous)',
  unnamed: 'Quelqu’un',
  came: '{{name}} est là.',
  cameMany_one: '{{count}} personne de plus est là.',
  cameMany_other: '{{count}} personnes de plus sont là.',
  show_one: '{{count}} personne ici : qui',
  show_other: '{{count}} personnes ici : qui',
  leads: 'facilite',
  hereNow: 'Ici maintenant : {{names}}',
}
