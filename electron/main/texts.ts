/** The few words that the main process itself shows; menus take theirs from the system. */
export const texts = {
  cancel: 'Cancel',
  openInBrowser: 'Open in the browser',
  openOutside: (host: string) => `Open ${host} outside of Sotto?`,
} as const
