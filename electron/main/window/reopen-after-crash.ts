import type { App, RenderProcessGoneDetails, WebContents } from 'electron'

interface CrashDeps {
  /** Whether it is the page that people write in; one that is only printed is nobody's to reopen. */
  readonly isMain: (contents: WebContents) => boolean
  /** Asks after several crashes in a row: once more, or not. */
  readonly askAgain: () => Promise<boolean>
  readonly quit: () => void
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number
}

/** A page that crashes more often than this within {@link within} would do so for ever. */
const atMost = 3
const within = 60_000

/**
 * A page that has crashed opens again by itself: what was shown as saved is on the disk, and the other
 * devices have what was shared. Where it keeps crashing, the person is asked.
 */
export function reopenAfterCrash(app: Pick<App, 'on'>, deps: CrashDeps): void {
  let crashes: readonly number[] = []
  app.on('render-process-gone', (_event, contents, details: RenderProcessGoneDetails) => {
    if (details.reason === 'clean-exit' || !deps.isMain(contents)) return
    const now = deps.now()
    crashes = [...crashes.filter((time) => now - time < within), now]
    if (crashes.length <= atMost) {
      contents.reload()
      return
    }
    crashes = []
    void deps.askAgain().then((again) => (again ? contents.reload() : deps.quit()))
  })
}
