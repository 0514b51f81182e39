import { expect, test } from '../../support/desktop.ts'
import { onRealRuntime } from '../../support/desktop-runtime.ts'
import { person } from '../../support/person.ts'

/** Whether the system of this app has a keychain worth the name. */
const askSealed = () => {
  const bridge = Reflect.get(globalThis, 'sotto') as {
    requests: Record<string, (request?: unknown) => Promise<{ value: boolean }>>
  }
  return bridge.requests['keyring:sealed']?.()
}

/** Electron goes by the name of the desktop, and tests may run on none. */
const args = ['--password-store=gnome-libsecret']

test('P4: with a keychain the computer can keep the key, and the next start asks for nothing', async ({
  startDesktop,
}) => {
  const { window, data, quit } = await startDesktop({ args })
  test.skip((await window.evaluate(askSealed))?.value !== true, 'no keychain here')
  const organizer = person(window)
  await organizer.startSampleWorkshop()
  await window.getByRole('button', { name: 'Let this computer keep it' }).click()
  await organizer.openGroup('Culture')
  await organizer.write('Kept', 'By this computer.')
  await expect(window.getByRole('status').getByText('Saved here.')).toBeVisible()
  await quit()
  if (!onRealRuntime) {
    // On the next day the keychain is still locked: nothing is lost, and nobody is asked to forget it.
    const early = await startDesktop({ data, args, env: { STAND_IN_KEYRING: 'locked' } })
    await expect(early.window.getByText(/^The keychain of this computer is locked/)).toBeVisible()
    await expect(early.window.getByRole('button')).toHaveCount(0)
    await early.quit()
  }
  const again = await startDesktop({ data, args })
  const nextDay = person(again.window)
  await nextDay.openGroup('Culture')
  await nextDay.sees('Kept', 'By this computer.')
})

for (const [where, start, needsStandIn] of [
  ['the desktop has none', { args: ['--password-store=basic'] }, false],
  ['the desktop’s does not answer', { args, env: { STAND_IN_KEYRING: 'missing' } }, true],
] as const) {
  test(`P4: without a keychain nothing is called kept by the computer, a passphrase is asked for: ${where}`, async ({
    startDesktop,
  }) => {
    test.skip(process.platform !== 'linux', 'the other systems always have one')
    test.skip(needsStandIn && onRealRuntime, 'only the stand-in takes its keyring away')
    const { window } = await startDesktop(start)
    expect(await window.evaluate(askSealed)).toEqual({ ok: true, value: false })
    await person(window).startSampleWorkshop()
    await expect(window.getByRole('textbox', { name: 'Passphrase' })).toBeVisible()
    await expect(window.getByRole('button', { name: 'Let this computer keep it' })).toHaveCount(0)
  })
}
