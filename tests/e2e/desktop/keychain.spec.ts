import { expect, test } from '../../support/desktop.ts'
import { person } from '../../support/person.ts'

/** Whether the system of this app has a keychain worth the name. */
const askSealed = () => {
  const bridge = Reflect.get(globalThis, 'sotto') as {
    requests: Record<string, (request?: unknown) => Promise<{ value: boolean }>>
  }
  return bridge.requests['keyring:sealed']?.()
}

test('P4: with a keychain the computer can keep the key, and the next start asks for nothing', async ({
  startDesktop,
}) => {
  const { window, data, quit } = await startDesktop()
  test.skip((await window.evaluate(askSealed))?.value !== true, 'no keychain here')
  const organizer = person(window)
  await organizer.startSampleWorkshop()
  await window.getByRole('button', { name: 'Let this computer keep it' }).click()
  await organizer.openGroup('Culture')
  await organizer.write('Kept', 'By this computer.')
  await expect(window.getByRole('status').getByText('Saved here.')).toBeVisible()
  await quit()
  const again = await startDesktop({ data })
  const nextDay = person(again.window)
  await nextDay.openGroup('Culture')
  await nextDay.sees('Kept', 'By this computer.')
})

test('P4: without a keychain nothing is called kept by the computer: a passphrase is asked for', async ({
  startDesktop,
}) => {
  test.skip(process.platform !== 'linux', 'the other systems always have one')
  const { window } = await startDesktop({ args: ['--password-store=basic'] })
  expect(await window.evaluate(askSealed)).toEqual({ ok: true, value: false })
  await person(window).startSampleWorkshop()
  await expect(window.getByRole('textbox', { name: 'Passphrase' })).toBeVisible()
  await expect(window.getByRole('button', { name: 'Let this computer keep it' })).toHaveCount(0)
})
