export const common = {
  appName: 'Sotto',
  cancel: 'Cancel',
  close: 'Close',
  loading: 'Opening…',
  unseen_one: 'A sign that nobody sees: U+{{code}}',
  unseen_other: '{{count}} signs that nobody sees, the first U+{{code}}',
}
