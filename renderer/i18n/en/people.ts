export const people = {
  here: 'Here now',
  you: '{{name}} (you)',
  unnamed: 'Somebody',
}
