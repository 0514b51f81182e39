export const people = {
  here: 'Aqui agora',
  you: '{{name}} (você)',
  unnamed: 'Alguém',
}
