import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { hasNoViolation } from '../support/axe.ts'
import { expect, test } from '../support/e2e.ts'
import { openPair } from '../support/room.ts'

const passphrase = 'some long passphrase'

test('P6: what a rescue copy holds comes back where the storage was lost; twice changes nothing', async ({
  openDevice,
}) => {
  const { organizer, guest } = await openPair(openDevice, { passphrase })
  const { page } = guest
  await guest.write('Only on this device', 'Said in a low voice.')
  await expect(page.getByText('Saved here.')).toBeVisible()
  // Nobody else who could bring it back.
  await organizer.page.close()

  await breakStorage(page)
  await guest.unlock(passphrase)
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a sealed copy of what is stored' }).click()
  const copy = await (await waiting).path()
  const bytes = readFileSync(copy)
  expect(bytes.includes('low voice')).toBe(false)

  await loseNotebooks(page)
  await guest.unlock(passphrase)
  await expect(page.getByText('Saved here.')).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(0)
  await page.getByRole('button', { name: 'All workshops' }).click()
  await page.getByText('If storage failed here').click()
  await hasNoViolation(page)
  const give = (buffer: Buffer) =>
    page
      .getByLabel('Open a rescue copy')
      .last()
      .setInputFiles({ name: 'rescue.bin', mimeType: '', buffer })
  const says = (words: string) => expect(page.getByRole('status')).toContainText(words)

  await give(Buffer.from('holiday.jpg'))
  await says('This is not a rescue copy')
  await give(Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(20, 7), bytes.subarray(24)]))
  await says('This copy is not of a workshop on this device')
  await give(bytes.subarray(0, 130))
  await says('Nothing in this copy opens any more')
  for (let times = 0; times < 2; times++) {
    await give(bytes)
    await says('What the copy holds is back in its notebook, and saved here.')
  }
  await page.reload()
  await guest.unlock(passphrase)
  await guest.sees('Only on this device', 'Said in a low voice.')
  await expect(page.getByRole('article')).toHaveCount(1)
})

/** Starts the app again where no notebook opens: the browser throws when a vault is looked into. */
async function breakStorage(page: Page): Promise<void> {
  await page.evaluate(() => sessionStorage.setItem('broken', 'yes'))
  await page.addInitScript(() => {
    if (sessionStorage.getItem('broken') === null) return
    const { get } = IDBObjectStore.prototype
    IDBObjectStore.prototype.get = function (key) {
      if (key === 'check') throw new DOMException('', 'UnknownError')
      return get.call(this, key)
    }
  })
  await page.reload()
}

/** The vaults' databases are gone, and the journal with them; the keys are still there, and the storage works again. */
async function loseNotebooks(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const vaults = databases.flatMap(({ name }) =>
      /^[0-9a-f]{40}$/.test(name ?? '') ? [name] : [],
    )
    for (const name of vaults)
      await new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(name ?? '')
        deleting.onsuccess = resolve
        deleting.onerror = reject
      })
    const { storageBuckets } = navigator as unknown as {
      storageBuckets: { delete: (name: string) => Promise<void> }
    }
    await storageBuckets.delete('j')
    sessionStorage.removeItem('broken')
  })
  await page.reload()
}
