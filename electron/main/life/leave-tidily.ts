import type { App } from 'electron'

/**
 * The room's process says goodbye to the network before the app is gone. Returns whether the app is
 * on its way out.
 *
 * While the listeners of `will-quit` and their microtasks run, the app counts as quitting, and
 * another `quit` is swallowed: the process would stay without a window and keep its lock. So the
 * second one comes from a turn of its own.
 */
export function leaveTidily(
  app: Pick<App, 'on' | 'quit'>,
  stopRoom: () => Promise<void>,
): () => boolean {
  let state: 'here' | 'leaving' | 'ready to go' = 'here'
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (state === 'ready to go') return
    event.preventDefault()
    if (state === 'leaving') return
    state = 'leaving'
    const goOn = () => {
      state = 'ready to go'
      setTimeout(() => app.quit(), 0)
    }
    stopRoom().then(goOn, goOn)
  })
  return () => state !== 'here'
}
