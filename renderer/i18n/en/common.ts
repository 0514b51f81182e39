export const common = {
  appName: 'Sotto',
  cancel: 'Cancel',
  close: 'Close',
  loading: 'Opening…',
  language: 'Language',
  languageFailed:
    'This language could not be loaded: the place that this page came from does not answer.',
  unseen_one: 'A sign that nobody sees: U+{{code}}',
  unseen_other: '{{count}} signs that nobody sees, the first U+{{code}}',
  pageFailed: 'This page cannot be shown',
  pageFailedText:
    'Nothing of it is lost: what is written here is saved and shared as before. The other pages, the settings and burning work.',
  partFailed: 'This part cannot be shown; nothing of it is lost.',
  again: 'Try again',
}
