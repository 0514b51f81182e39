import type { Page } from '@playwright/test'

/**
 * Takes devices apart: nothing of what they send leaves them, as on a network that is gone, and they are
 * told that they are offline. (Being told alone keeps no WebRTC from reaching another page of this computer.)
 * @returns brings them together: what was under way goes on, where its path still stands
 */
export async function takeApart(pages: readonly Page[]): Promise<() => Promise<void>> {
  for (const page of pages) {
    await page.evaluate(holdBack)
    await page.context().setOffline(true)
  }
  return async () => {
    for (const page of pages) await page.evaluate(() => window.dispatchEvent(new Event('let-go')))
    for (const page of pages) await page.context().setOffline(false)
  }
}

/** Within a page: keeps what is sent, until it is let go. */
function holdBack(): void {
  type Sender = { send: (data: never) => void; readonly readyState: unknown }
  const held: (() => void)[] = []
  const back = [RTCDataChannel.prototype, WebSocket.prototype].map((prototype: Sender) => {
    const { send } = prototype
    prototype.send = function later(this: Sender, data: never) {
      const copy = structuredClone(data)
      held.push(() => {
        if (this.readyState === 'open' || this.readyState === 1) send.call(this, copy)
      })
    }
    return () => {
      prototype.send = send
    }
  })
  const letGo = () => {
    for (const each of back) each()
    for (const each of held) each()
  }
  window.addEventListener('let-go', letGo, { once: true })
}
