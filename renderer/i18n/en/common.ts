export const common = {
  appName: 'Sotto',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  copy: 'Copy',
  copied: 'Copied',
  save: 'Save',
  loading: 'Opening…',
}
