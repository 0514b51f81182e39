export const people = {
  here: 'هنا الآن',
  you: '{{name}} (هذا الجهاز)',
  unnamed: 'شخص ما',
}
