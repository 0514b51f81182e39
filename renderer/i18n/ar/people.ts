export const people = {
  here: 'هنا الآن',
  you: '{{name}} (هذا الجهاز)',
  unnamed: 'شخص ما',
  came: 'حاضر الآن: {{name}}.',
  cameMany_zero: 'لم يحضر أحد بعد.',
  cameMany_one: 'حضر شخص آخر.',
  cameMany_two: 'حضر شخصان آخران.',
  cameMany_few: 'حضر {{count}} أشخاص آخرين.',
  cameMany_many: 'حضر {{count}} شخصًا آخر.',
  cameMany_other: 'حضر {{count}} شخص آخر.',
}
