export const people = {
  here: 'Aquí ahora',
  you: '{{name}} (tú)',
  unnamed: 'Alguien',
}
