import type { Page } from '@playwright/test'

declare global {
  interface Window {
    keysDrawn: number[]
  }
}

/** Between two keys of somebody who types fast and never pauses. */
const keyMs = 80

/** Writes down for each key how many milliseconds passed until its picture was drawn. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.keysDrawn = []
    document.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => window.keysDrawn.push(performance.now() - timeStamp)
          port2.postMessage(undefined)
        }),
      true,
    )
  })
}

/** Presses keys where the caret is, as a person does, who does not wait for the page; gives what each took. */
export async function pressKeys(
  page: Page,
  { until }: { readonly until: (pressed: number) => boolean },
): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page)
  const key = { key: 'k', code: 'KeyK' }
  const sent: Promise<unknown>[] = []
  let pressed = 0
  while (!until(pressed)) {
    sent.push(session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: 'k', ...key }))
    sent.push(session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }))
    pressed += 1
    await new Promise((resolve) => setTimeout(resolve, keyMs))
  }
  await Promise.all(sent)
  await page.waitForFunction((all) => window.keysDrawn.length >= all, pressed)
  await session.detach()
  return page.evaluate(() => window.keysDrawn.splice(0))
}
