import type { App } from 'electron'

/**
 * One app for each storage: two would write the same vault. The second hands its arguments to the
 * first and ends; false is returned to it.
 */
export function claimSingleInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on' | 'quit'>,
  onSecond: (args: readonly string[]) => void,
): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.on('second-instance', (_event, args) => onSecond(args.slice(1)))
  return true
}
