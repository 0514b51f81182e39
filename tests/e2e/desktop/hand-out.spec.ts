import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { answerOpenDialogs } from '../../support/answer-open-dialogs.ts'
import { expect, test } from '../../support/desktop.ts'
import { ask } from '../../support/hand-out.ts'
import { person } from '../../support/person.ts'

const hasCard = Object.values(networkInterfaces()).some((list) =>
  list?.some(({ internal, family }) => !internal && family === 'IPv4'),
)

test('P3: the hosting app fills a stick, hands it out, and shows the same four words to who joins', async ({
  startDesktop,
  folder,
}) => {
  test.skip(!hasCard, 'this computer is on no network: nothing to hand out at')
  test.setTimeout(180_000)
  const release = path.join(folder, 'release')
  const stick = path.join(folder, 'stick')
  for (const each of [release, stick]) mkdirSync(each)
  const installer = path.join(release, 'sotto_1.0.0_amd64.deb')
  writeFileSync(installer, 'an installer')
  const { window, app } = await startDesktop()
  const organizer = person(window)
  await organizer.startSampleWorkshop()
  await organizer.protect('a quiet room at noon')
  await window.getByRole('button', { name: 'Settings' }).click()
  await window.getByRole('button', { name: 'Host the meeting point on this computer' }).click()
  const words = (await window.locator('.four-words dd').textContent()) ?? ''

  await answerOpenDialogs(app, [[stick], [installer], [stick], [stick]])
  await window.getByRole('button', { name: 'Hand Sotto out to the room…' }).click()
  await expect(window.getByText(/^Nothing is handed out: no installer/)).toBeVisible()
  await window.getByRole('button', { name: 'Fill a folder or a stick…' }).click()
  await expect(window.getByText(/^The kit is ready: 1 file/)).toBeVisible()
  await window.getByRole('button', { name: 'Hand Sotto out to the room…' }).click()
  const told = window.getByText(/^Sotto is handed out at/)
  await expect(told).toBeVisible()

  expect(readdirSync(stick).toSorted()).toEqual([
    'README.txt',
    'SHA256SUMS',
    'Sotto sheet.pdf',
    'sotto_1.0.0_amd64.deb',
  ])
  expect(readFileSync(path.join(stick, 'Sotto sheet.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  const port = Number(/:(\d+)\//.exec((await told.textContent()) ?? '')?.[1])
  const page = (await ask(port, '/')).body.toString()
  expect(words.split(' ')).toHaveLength(4)
  expect(page).toContain(words)
  const [sum = ''] = readFileSync(path.join(stick, 'SHA256SUMS'), 'utf8').split(' ')
  expect(page).toContain(sum)
  expect((await ask(port, '/get/sotto_1.0.0_amd64.deb')).body.toString()).toBe('an installer')
  expect((await ask(port, '/get/README.txt')).status).toBe(404)
  const link = await organizer.inviteLink('Facilitators, for every group')

  const guest = await startDesktop({ args: [link] })
  await expect(guest.window.getByText(words)).toBeVisible()
  await expect(guest.window.getByText(/^If the organizer shows others/)).toBeVisible()
})
