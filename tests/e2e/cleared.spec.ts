import { hasNoViolation } from '../support/axe.ts'
import { expect, type Page, test } from '../support/e2e.ts'
import { person } from '../support/person.ts'

const passphrase = 'some long passphrase'

test('P6: what the browser has cleared is not called saved, and is kept again when asked for', async ({
  openDevice,
}) => {
  const page = await openDevice()
  const who = person(page)
  await who.startSampleWorkshop()
  await who.protect(passphrase)
  await who.write('Before', 'Written before it was cleared.')
  const line = page.getByRole('status').filter({ hasText: 'Nobody else is here.' })
  await expect(line).toContainText('Saved here.')

  await clearSiteData(page)
  const notice = page.getByRole('alert').filter({ hasText: 'This browser has cleared' })
  await expect(notice).toBeVisible()
  await expect(line).toContainText('Not saved: the browser has cleared what was kept here.')
  await hasNoViolation(page)
  // Writing goes on, and nobody calls it saved.
  await who.typeAtEnd('Before', ' And after.')
  await expect(line).toContainText('Not saved')

  await notice.getByRole('button', { name: 'Keep them here again' }).click()
  await expect(notice).toBeHidden()
  await expect(line).toContainText('Saved here.')
  await page.reload()
  await who.unlock(passphrase)
  await who.sees('Before', 'Written before it was cleared. And after.')
})

test('P4: what was cleared does not come back by itself', async ({ openDevice }) => {
  const page = await openDevice()
  const who = person(page)
  await who.startSampleWorkshop()
  await who.protect(passphrase)
  await who.write('Gone', 'Cleared on purpose.')
  await expect(page.getByRole('status').filter({ hasText: 'Saved here.' })).toBeVisible()
  await clearSiteData(page)
  await expect(
    page.getByRole('alert').filter({ hasText: 'This browser has cleared' }),
  ).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Start a workshop' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Passphrase of this device' })).toHaveCount(0)
})

async function clearSiteData(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const origin = new URL(page.url()).origin
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
}
