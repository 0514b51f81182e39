export const people = {
  here: 'Ici en ce moment',
  you: '{{name}} (vous)',
  unnamed: 'Quelqu’un',
}
