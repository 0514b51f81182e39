/** The few words that the main process itself shows; menus take theirs from the system. */
export const texts = {
  cancel: 'Cancel',
  openInBrowser: 'Open in the browser',
  keepsCrashing: 'Sotto’s window has crashed several times.',
  keepsCrashingDetail: 'What was shown as saved is on this disk.',
  openAgain: 'Open it again',
  quit: 'Quit',
  cannotStart: 'Sotto cannot start',
  cannotStartDetail: (code: string) =>
    `What was shown as saved is still on this disk. Restart the computer and try again; if that does not help, this is what to report: ${code}.`,
  openOutside: (host: string) => `Open ${host} outside of Sotto?`,
} as const
