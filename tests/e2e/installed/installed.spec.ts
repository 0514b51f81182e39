import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { installedExecutable, startInstalled } from '../../support/installed-app.ts'
import { person } from '../../support/person.ts'

/*
 * The app as its installer leaves it, fuses and all: SOTTO_INSTALLED names the executable. A workshop
 * is made, a second instance is started by its invite, and what one writes the other reads.
 */

const group = 'Culture'
const folder = mkdtempSync(path.join(tmpdir(), 'sotto-installed-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))

test('installed, it makes a workshop, another instance joins, and both end when they are closed', async () => {
  test.setTimeout(240_000)
  if (!installedExecutable) throw new Error('SOTTO_INSTALLED names no executable')
  const data = (name: string) => path.join(folder, name)

  const host = await startInstalled(installedExecutable, data('first'))
  const organizer = person(host.window)
  await organizer.startSampleWorkshop()
  await organizer.protect('a quiet room at noon')
  await host.window.getByRole('button', { name: 'Settings' }).click()
  await host.window.getByRole('button', { name: 'Host the meeting point on this computer' }).click()
  await expect(host.window.getByText(/^This computer is a meeting point/)).toBeVisible()
  const invite = await organizer.inviteLink(`Participants of “${group}”`)

  const guest = await startInstalled(installedExecutable, data('second'), [invite])
  const participant = person(guest.window)
  await participant.enterAs('Quiet Heron')
  await participant.protect('a quiet room at noon')
  await participant.openGroup(group)
  await participant.write('First', 'Read on another device.')
  await organizer.openGroup(group)
  await organizer.sees('First', 'Read on another device.')
  await organizer.typeAtEnd('First', ' And answered.')
  await participant.sees('First', 'Read on another device. And answered.')

  expect(await guest.close()).toBe(0)
  expect(await host.close()).toBe(0)
})
