import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../support/e2e.ts'
import { picture } from '../support/picture.ts'
import { openOrganizer, openPair } from '../support/room.ts'

const site = path.resolve(import.meta.dirname, '../../dist/renderer')
const mediaTypes: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

test('P4: a page over plain http opens nothing, and says in large how to go on with the invite', async ({
  openDevice,
}) => {
  const organizer = await openOrganizer(openDevice)
  const link = await organizer.inviteLink('Participants of “Change”')
  const { page } = organizer
  // An address of a network without certificates; what answers there is the app as it is built.
  await page.context().route('http://192.0.2.7:4470/**', async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) || 'index.html'
    const body = await readFile(path.join(site, name)).catch(() => undefined)
    if (!body) return route.fulfill({ status: 404 })
    const contentType = mediaTypes[path.extname(name)] ?? 'application/octet-stream'
    return route.fulfill({ body, contentType })
  })
  const guest = await page.context().newPage()
  const fragment = link.slice(link.indexOf('#'))
  await guest.goto(`http://192.0.2.7:4470/${fragment}`)
  await expect(guest.getByRole('heading', { name: 'Sotto does not open here' })).toBeVisible()
  await expect(guest.getByRole('button')).toHaveCount(0)
  await picture(guest, 'insecure-door')
  const inApp = `sotto://join${fragment}`
  await expect(guest.getByRole('link', { name: 'Open the invite in the app' })).toHaveAttribute(
    'href',
    inApp,
  )
  await expect(guest.getByRole('textbox')).toHaveValue(inApp)
  expect(guest.url()).not.toContain('#')
  expect(await guest.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
})

test('an invite that works on this computer alone is made for nobody who has not asked for just that', async ({
  openDevice,
}) => {
  const { page } = await openOrganizer(openDevice)
  await page.getByRole('button', { name: 'Invite' }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite people' })
  await expect(dialog.getByText(/People on other computers could not come in/)).toBeVisible()
  await expect(dialog.getByRole('textbox')).toHaveCount(0)
  await expect(dialog.getByRole('img')).toHaveCount(0)
  await picture(page, 'invite-nobody-else')
  await dialog.getByRole('button', { name: 'Make a link for this computer only' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Invite link' })).toHaveValue(/#/)
})

test('P6: nobody leaves a page that alone has some words without being asked', async ({
  openDevice,
}) => {
  const alone = await openOrganizer(openDevice)
  await alone.openGroup('Change')
  await alone.write('Mine', 'Nobody else has this.')
  const asked = alone.page.waitForEvent('dialog')
  // Not by the test's own way to reload, which waits for a page that does not come.
  await alone.page.evaluate(() => void setTimeout(() => location.reload(), 0))
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await expect(alone.body('Mine')).toContainText('Nobody else has this.')
})

test('P4, P6: a page that keeps nothing may be loaded anew without a question once another device has its words: it is still in, and no other tab is', async ({
  openDevice,
}) => {
  const { organizer, guest } = await openPair(openDevice)
  await guest.write('Ours', 'Two have this.')
  await expect(organizer.body('Ours')).toContainText('Two have this.')
  await expect(guest.page.getByRole('status').first()).toContainText('2 of 2')
  let asked = 0
  guest.page.on('dialog', (dialog) => {
    asked += 1
    void dialog.accept()
  })
  await guest.page.reload()
  await guest.sees('Ours', 'Two have this.')
  expect(asked).toBe(0)
  await guest.typeAtEnd('Ours', ' And more.')
  await expect(organizer.body('Ours')).toContainText('Two have this. And more.')

  // Another tab of the same browser is somebody who was never here, also after this one.
  const address = guest.page.url()
  const other = await guest.page.context().newPage()
  await other.goto(address)
  await expect(other.getByRole('button', { name: 'Join with a link' })).toBeVisible()
  await guest.everybodyHasIt(2)
  await guest.page.close()
  await other.reload()
  await expect(other.getByRole('button', { name: 'Join with a link' })).toBeVisible()
  expect(await other.evaluate(() => sessionStorage.length)).toBe(0)
})
