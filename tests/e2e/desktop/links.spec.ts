import { spawn } from 'node:child_process'
import path from 'node:path'
import { desktopExecutable, expect, projectRoot, test } from '../../support/desktop.ts'
import { someInvite } from '../../support/some-invite.ts'

test('cold: a link that the app is started with opens the invite', async ({ startDesktop }) => {
  const { window } = await startDesktop({ args: [`sotto://join#${someInvite()}`] })
  await expect(window.getByRole('button', { name: 'Enter the workshop' })).toBeVisible()
})

test('warm: a second start hands its link to the first, which comes to the front, and ends', async ({
  startDesktop,
}) => {
  const { window, app, data } = await startDesktop()
  await expect(window.getByRole('button', { name: 'Start a workshop' })).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize()
  })
  const second = spawn(
    desktopExecutable,
    [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      projectRoot,
      `--user-data-dir=${data}`,
      `sotto://join#${someInvite()}`,
    ],
    { cwd: path.dirname(projectRoot), stdio: 'ignore' },
  )
  const code = await new Promise((resolve) => second.on('exit', resolve))
  expect(code).toBe(0)
  await expect(window.getByRole('button', { name: 'Enter the workshop' })).toBeVisible()
  const state = () =>
    app.evaluate(({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows()
      return { minimized: first?.isMinimized(), focused: first?.isFocused() }
    })
  await expect.poll(state).toEqual({ minimized: false, focused: true })
})
