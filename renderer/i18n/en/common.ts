export const common = {
  appName: 'Sotto',
  cancel: 'Cancel',
  close: 'Close',
  loading: 'Opening…',
}
