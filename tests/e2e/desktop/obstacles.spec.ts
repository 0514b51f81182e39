import type { RoomState } from '../../../shared/ipc/schemas.ts'
import { type Desktop, expect, test } from '../../support/desktop.ts'
import { person } from '../../support/person.ts'

/** Tells the page what the process that finds meeting points would tell it on another system. */
function tell({ app }: Desktop, state: Partial<RoomState>): Promise<void> {
  const whole: RoomState = { found: [], unreachable: 0, discoveryFailed: false, ...state }
  return app.evaluate(
    ({ BrowserWindow }, told) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('room:changed', told),
    whole,
  )
}

test('what the operating system puts in the way is said where people look, with the way out', async ({
  startDesktop,
}) => {
  const desktop = await startDesktop()
  const { window } = desktop
  const organizer = person(window)
  await organizer.startSampleWorkshop()
  await organizer.protect('a quiet room at noon')

  const truth = window.getByRole('status').filter({ hasText: 'System Settings' })
  await expect(async () => {
    // What the real process says of its first look may come between.
    await tell(desktop, { obstacle: 'local-network-refused' })
    await expect(truth).toContainText('Privacy & Security, Local Network', { timeout: 1000 })
  }).toPass()
  await tell(desktop, {})
  await expect(truth).toHaveCount(0)

  await window.getByRole('button', { name: 'Settings' }).click()
  await tell(desktop, {
    hosting: { addresses: ['ws://10.0.0.7:4470/meet'], connections: 0 },
    obstacle: 'no-firewall-rule',
  })
  await expect(window.getByText(/only an administrator can make one/)).toBeVisible()
  await tell(desktop, {})
  await expect(window.getByText(/only an administrator can make one/)).toHaveCount(0)
})
