import { expect, type Page, test } from '../support/e2e.ts'
import { picture } from '../support/picture.ts'
import { openPair } from '../support/room.ts'

/** How far the line with the caret has moved on the screen since it was watched, in pixels, at most. */
declare const watch: { start: () => void; moved: () => number }

/** Watches the block that has the caret, frame by frame, as each is painted. */
async function watchLine(page: Page): Promise<void> {
  await page.evaluate(() => {
    let most = 0
    let from: { line: Element; top: number } | undefined
    // Looked at as the browser itself does when it paints: what is put right before that, nobody sees, and a
    // change that waits for the next frame was not seen yet.
    const look = () => {
      const { line, top } = from ?? {}
      if (line && top !== undefined) {
        const painted = new IntersectionObserver(([entry]) => {
          painted.disconnect()
          if (entry && line.isConnected && line === from?.line)
            most = Math.max(most, Math.abs(entry.boundingClientRect.top - from.top))
        })
        painted.observe(line)
      }
      requestAnimationFrame(look)
    }
    const line = () => {
      const node = document.getSelection()?.anchorNode
      return (node instanceof Element ? node : node?.parentElement)?.closest('p')
    }
    Object.assign(window, {
      watch: {
        start: () => {
          const now = line()
          if (!now) throw new Error('no line has the caret')
          most = 0
          from = { line: now, top: now.getBoundingClientRect().top }
        },
        moved: () => most,
      },
    })
    look()
  })
  await page.evaluate(() => watch.start())
}

test('nothing that others do moves the line in which one types: 200 paragraphs above it, marks, holds, the trash, moved sections', async ({
  openDevice,
}) => {
  test.setTimeout(120_000)
  const { organizer, guest } = await openPair(openDevice)
  const { page } = guest
  await organizer.write('First', 'Above it all.')
  await organizer.write('Second', 'Above, too.')
  await organizer.write('Mine', 'Here somebody writes.')
  await organizer.write('Below', 'Under it.')
  await guest.sees('Below', 'Under it.')
  await guest.typeAtEnd('Mine', ' On')
  await organizer.sees('Mine', 'Here somebody writes. On')
  await watchLine(page)
  const moved = () => page.evaluate(() => watch.moved())

  await organizer.body('First').click()
  await organizer.page.evaluate((count) => {
    const data = new DataTransfer()
    data.setData(
      'text/plain',
      Array.from({ length: count }, (_, n) => `Paragraph ${n}.`).join('\n\n'),
    )
    const event = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    })
    document.activeElement?.dispatchEvent(event)
  }, 200)
  await guest.sees('First', 'Paragraph 199.')
  expect(await moved(), '200 paragraphs above').toBeLessThanOrEqual(2)

  for (const [name, act, state] of [
    ['Second', 'Mark for the report', 'Marked: 1 of 2'],
    ['Second', 'Keep off the record', 'Kept off the record'],
    ['Mine', 'Mark for the report', 'Marked: 1 of 2'],
  ] as const) {
    await organizer.act(name, act)
    await guest.stands(name, state)
  }
  expect(await moved(), 'margins change').toBeLessThanOrEqual(2)

  await organizer.menu('First', 'Put in the trash')
  await expect(guest.section('First')).toHaveCount(0)
  await organizer.page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(guest.section('First')).toHaveCount(1)
  await guest.sees('First', 'Paragraph 199.')
  expect(await moved(), 'the trash').toBeLessThanOrEqual(2)

  await organizer.menu('Below', 'Move up')
  const order = page.locator('article')
  await expect(order.nth(2)).toHaveAccessibleName('Below')
  await organizer.menu('Mine', 'Move up')
  await expect(order.nth(2)).toHaveAccessibleName('Mine')
  expect(await moved(), 'sections move').toBeLessThanOrEqual(2)
  await page.keyboard.type(' and on.')
  await organizer.sees('Mine', 'Here somebody writes. On and on.')

  await picture(page, 'calm-line')
})
