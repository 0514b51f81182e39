import { expect, type Page, test } from '../support/e2e.ts'
import { openOrganizer } from '../support/room.ts'

/** The lines of a section's text, list items with their marks. */
function linesOf(page: Page, title: string): Promise<string[]> {
  return page
    .getByRole('article', { name: title, exact: true })
    .getByLabel(/^Text of/)
    .locator('p, li, hr, [role=separator]')
    .evaluateAll((all) => all.map((one) => one.textContent ?? ''))
}

test('P6, D6: copied from one section to another it is what it was, and off the record; typed addresses are links, sums stay', async ({
  openDevice,
}) => {
  const one = await openOrganizer(openDevice)
  const { page } = one
  const { keyboard } = page
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await one.write('First', 'see https://example.org/a, and 2*3*4 ')
  await expect(one.body('First').getByRole('link')).toHaveText('https://example.org/a')
  await expect(one.body('First')).toContainText('2*3*4')
  await keyboard.press('Enter')
  await keyboard.type('[x] done')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('  two spaces  within')
  await keyboard.press('Enter')
  await keyboard.type('---')
  await keyboard.press('Enter')
  await keyboard.type('3. third')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  await keyboard.type('cell')
  await expect(page.getByRole('columnheader')).toHaveText('cell')
  await one.act('First', 'Mark for the report')
  await one.stands('First', 'Marked')
  await one.body('First').locator('p').first().click()
  await keyboard.press('ControlOrMeta+a')
  await keyboard.press('ControlOrMeta+c')
  const plain = await page.evaluate(() => navigator.clipboard.readText())
  expect(plain).toContain('[x] done\n  two spaces  within\n---\n3. third')
  const lines = await linesOf(page, 'First')
  await one.write('Second', 'x')
  await keyboard.press('Backspace')
  await keyboard.press('ControlOrMeta+v')
  await expect.poll(() => linesOf(page, 'Second')).toEqual(lines)
  await expect(one.body('Second').getByRole('table')).toHaveCount(1)
  await expect(one.body('Second').locator('ol')).toHaveAttribute('start', '3')
  await one.stands('Second', 'Off the record')
  await one.stands('First', 'Marked')
})

test('P6: words dragged into another section are moved, and one undo brings both back', async ({
  openDevice,
}) => {
  const one = await openOrganizer(openDevice)
  const { page } = one
  await one.write('First', 'stays moved')
  await one.write('Second', 'here: ')
  const word = await one.body('First').evaluate((body) => {
    const text = document.createTreeWalker(body, NodeFilter.SHOW_TEXT).nextNode() as Text
    const range = document.createRange()
    range.setStart(text, text.data.indexOf(' moved'))
    range.setEnd(text, text.data.length)
    const { left, top, width, height } = range.getBoundingClientRect()
    return { x: left + width / 2 + 4, y: top + height / 2 }
  })
  await page.mouse.dblclick(word.x, word.y)
  const target = await one.body('Second').locator('p').boundingBox()
  if (!target) throw new Error('no target')
  await page.mouse.move(word.x, word.y)
  await page.mouse.down()
  await page.mouse.move(word.x + 8, word.y + 8)
  await page.mouse.move(target.x + target.width - 5, target.y + target.height / 2, { steps: 5 })
  await page.mouse.up()
  await expect(one.body('Second')).toContainText('here: moved')
  await expect(one.body('First')).not.toContainText('moved')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(one.body('First')).toContainText('stays moved')
  await expect(one.body('Second')).not.toContainText('moved')
})

test('P6, D6: a selection goes over several sections and is copied; typing over it takes nothing away', async ({
  openDevice,
}) => {
  const one = await openOrganizer(openDevice)
  const { page } = one
  const { keyboard } = page
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await one.write('First', 'alpha beta')
  await one.write('Second', 'gamma')
  await keyboard.press('Enter')
  await keyboard.type('- delta')
  await one.write('Third', 'epsilon zeta')
  const at = (title: string, words: string) =>
    one.body(title).evaluate((body, searched) => {
      const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const start = (node.textContent ?? '').indexOf(searched)
        if (start < 0) continue
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, start + searched.length)
        const { left, top, height } = range.getBoundingClientRect()
        return { x: left + 1, y: top + height / 2 }
      }
      throw new Error('not there')
    }, words)
  const [from, to] = [await at('First', 'beta'), await at('Third', 'zeta')]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 5, from.y + 5)
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
  await keyboard.press('ControlOrMeta+c')
  const plain = () => page.evaluate(() => navigator.clipboard.readText())
  expect(await plain()).toBe('beta\nSecond\ngamma\n- delta\nThird\nepsilon ')
  await keyboard.press('Delete')
  await keyboard.type('x')
  for (const [title, words] of [
    ['First', 'alpha beta'],
    ['Second', 'gammadelta'],
    ['Third', 'epsilon zeta'],
  ] as const) {
    await expect(one.body(title)).toHaveText(words)
  }
  // It was given up: one writes again. Select all once is the section, twice all of them.
  await one.body('Third').click()
  await keyboard.press('End')
  await keyboard.press('ControlOrMeta+a')
  await keyboard.press('ControlOrMeta+a')
  await keyboard.press('ControlOrMeta+c')
  expect(await plain()).toBe('First\nalpha beta\nSecond\ngamma\n- delta\nThird\nepsilon zeta')
})
