export const people = {
  here: 'Ici en ce moment',
  you: '{{name}} (vous)',
  unnamed: 'Quelqu’un',
  came: '{{name}} est là.',
  cameMany_one: '{{count}} personne de plus est là.',
  cameMany_other: '{{count}} personnes de plus sont là.',
}
