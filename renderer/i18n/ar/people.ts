export const people = {
  here: 'الحاضرون الآن',
  you: '{{name}} (هذا الجهاز)',
  unnamed: 'أحد الحاضرين',
}
