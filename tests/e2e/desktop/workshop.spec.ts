import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from '../../support/desktop.ts'
import { canMulticast } from '../../support/multicast.ts'
import { person } from '../../support/person.ts'

const passphrase = 'a quiet room at noon'
const group = 'Culture'

/** Every file under a folder, as one text of bytes. */
function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
    .map((file) => readFileSync(file, 'latin1'))
    .join('\n')
}

async function savesTo(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = (async () => ({
      canceled: false,
      filePath: chosen,
    })) as unknown as typeof dialog.showSaveDialog
  }, filePath)
}

/** Whether the app keeps the system from suspending it. */
function isKeptAwake(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ powerSaveBlocker }) =>
    Array.from({ length: 20 }, (_, id) => id).some((id) => powerSaveBlocker.isStarted(id)),
  )
}

test('a workshop from its start over two apps that find each other, to the report, and on the next day', async ({
  startDesktop,
  folder,
}) => {
  test.skip(!(await canMulticast()), 'no multicast here: apps cannot find each other')
  test.setTimeout(180_000)
  const first = await startDesktop()
  const organizer = person(first.window)
  await organizer.startSampleWorkshop()
  await organizer.protect(passphrase)
  await organizer.openGroup(group)
  // The link is made before there is any meeting point: it can name none.
  const link = await organizer.inviteLink(`Participants of “${group}”`)
  expect(link).toMatch(/^sotto:\/\/join#/)

  const second = await startDesktop({ args: [link] })
  const participant = person(second.window)
  await participant.enterAs('Quiet Heron')
  await participant.protect(passphrase)
  // It knows nothing of the workshop yet, not even the names of the groups.
  await expect(second.window.getByText(group)).toHaveCount(0)
  await organizer.write('Alone', 'Written before anybody was found.')

  await first.window.getByRole('button', { name: 'Settings' }).click()
  await first.window
    .getByRole('button', { name: 'Host the meeting point on this computer' })
    .click()
  await expect(first.window.getByText(/^This computer is a meeting point/)).toBeVisible()
  expect(await isKeptAwake(first.app), 'a host is not suspended').toBe(true)
  expect(await isKeptAwake(second.app)).toBe(false)
  await organizer.openGroup(group)
  await participant.openGroup(group)
  await participant.sees('Alone', 'Written before anybody was found.')
  await organizer.write('Together', 'Both apps are here.')
  await participant.sees('Together', 'Both apps are here.')
  await participant.everybodyHasIt(2)

  await organizer.act('Together', 'Mark for the report')
  await participant.act('Together', 'Mark for the report')
  await organizer.stands('Together', 'Cleared')
  await organizer.openReport()
  await expect(
    first.window.locator('iframe').first().contentFrame().getByText('Both apps are here.'),
    'the preview shows what goes out',
  ).toBeVisible()
  const report = path.join(folder, 'report.md')
  await savesTo(first.app, report)
  await organizer.reportIsChecked()
  await first.window.getByRole('button', { name: 'Save as Markdown' }).click()
  await expect
    .poll(() => readFileSync(report, { encoding: 'utf8', flag: 'a+' }))
    .toContain('Both apps are here.')
  expect(readFileSync(report, 'utf8')).not.toContain('Written before anybody was found.')

  await second.quit()
  await first.quit()
  const stored = everythingIn(first.data) + everythingIn(second.data)
  for (const word of ['Both apps are here', 'Written before anybody', 'Quiet Heron', passphrase]) {
    expect(stored, `P4: on disk there is only ciphertext: ${word}`).not.toContain(word)
  }

  const again = await startDesktop({ data: first.data })
  const nextDay = person(again.window)
  await nextDay.unlock(passphrase)
  await nextDay.openGroup(group)
  await nextDay.sees('Together', 'Both apps are here.')
  await nextDay.sees('Alone', 'Written before anybody was found.')
})
