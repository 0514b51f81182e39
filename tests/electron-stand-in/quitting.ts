import { PreventableEvent } from './known-events.ts'

export interface QuitDeps {
  readonly emit: (name: string, ...args: unknown[]) => void
  /** Whether the app itself listens to `window-all-closed`. */
  readonly keepsOpen: () => boolean
  readonly hasWindows: () => boolean
  /** Asks every window to close; each may refuse. */
  readonly closeWindows: () => void
  readonly destroyWindows: () => void
  readonly shutDown: (code: number) => void
}

/** The order of an app's end, as `shell/browser/browser.cc` has it. */
export function createQuitting(deps: QuitDeps) {
  let isQuitting = false
  let exitCode: number | undefined
  let isDown = false
  const shutDown = (code: number) => {
    if (isDown) return
    isDown = true
    deps.emit('quit', {}, code)
    deps.shutDown(code)
  }
  const notifyAndShutDown = () => {
    const event = new PreventableEvent()
    deps.emit('will-quit', event)
    // Electron looks at the answer when the microtasks of the listeners have run: until then it is
    // quitting, and another `quit` does nothing.
    afterMicrotasks(() => {
      if (event.defaultPrevented) isQuitting = false
      else shutDown(0)
    })
  }
  return {
    quit: () => {
      if (isQuitting) return
      const event = new PreventableEvent()
      deps.emit('before-quit', event)
      if (event.defaultPrevented) return
      isQuitting = true
      if (deps.hasWindows()) deps.closeWindows()
      else notifyAndShutDown()
    },
    exit: (code: number) => {
      isQuitting = true
      exitCode = code
      if (!deps.hasWindows()) return shutDown(code)
      deps.destroyWindows()
    },
    /** A page has refused to be closed: that ends the quitting too. */
    closeRefused: () => {
      isQuitting = false
    },
    allClosed: () => {
      if (exitCode !== undefined) shutDown(exitCode)
      else if (isQuitting) notifyAndShutDown()
      else if (deps.keepsOpen()) deps.emit('window-all-closed')
      else {
        isQuitting = true
        notifyAndShutDown()
      }
    },
  }
}

/** After what has been promised already, and whatever that promises, before anything else. */
function afterMicrotasks(work: () => void): void {
  queueMicrotask(() => process.nextTick(work))
}
