import type { HostingState } from '../../../shared/ipc/schemas.ts'
import { type Desktop, expect, test } from '../../support/desktop.ts'
import { person } from '../../support/person.ts'

/** Tells the page what the process that finds meeting points would tell it on another system. */
function tell({ app }: Desktop, state: Partial<HostingState>): Promise<void> {
  const whole: HostingState = { found: [], unreachable: 0, discoveryFailed: false, ...state }
  return app.evaluate(
    ({ BrowserWindow }, told) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('meeting-point:changed', told),
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
  await tellUntil(desktop, { obstacle: 'local-network-refused' }, async (patience) => {
    await expect(truth).toContainText('Privacy & Security, Local Network', patience)
  })
  await tellUntil(desktop, {}, (patience) => expect(truth).toHaveCount(0, patience))

  await window.getByRole('button', { name: 'Settings' }).click()
  const administrator = window.getByText(/only an administrator can make one/)
  const hosting = { addresses: ['ws://10.0.0.7:4470/meet'], connections: 0 }
  await tellUntil(desktop, { hosting, obstacle: 'no-firewall-rule' }, async (patience) => {
    await expect(administrator).toBeVisible(patience)
  })
  await tellUntil(desktop, {}, (patience) => expect(administrator).toHaveCount(0, patience))
})

/** Tells it again where the real process, asked by the page just then, has said otherwise meanwhile. */
async function tellUntil(
  desktop: Desktop,
  state: Partial<HostingState>,
  seen: (patience: { timeout: number }) => Promise<void>,
): Promise<void> {
  await expect(async () => {
    await tell(desktop, state)
    await seen({ timeout: 1000 })
  }).toPass()
}
