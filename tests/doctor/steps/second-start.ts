import { spawn } from 'node:child_process'
import path from 'node:path'
import { desktopExecutable, projectRoot } from '../../support/desktop-runtime.ts'
import { someInvite } from '../../support/some-invite.ts'
import { isRoot, startArguments } from '../launch.ts'
import { okIf, type Step } from '../step.ts'

export const secondStart: Step = {
  title: 'A second start hands its invite link to the running app, and ends',
  onStandIn: true,
  examine: async ({ window, data }) => {
    const second = spawn(
      desktopExecutable,
      [
        ...(isRoot ? ['--no-sandbox'] : []),
        ...startArguments(data),
        `sotto://join#${someInvite()}`,
      ],
      { cwd: path.dirname(projectRoot), stdio: 'ignore' },
    )
    const code = await new Promise<number | null>((resolve) => second.once('exit', resolve))
    const enter = window.getByRole('button', { name: 'Enter the workshop' })
    const arrived = await enter.waitFor({ timeout: 15_000 }).then(
      () => true,
      () => false,
    )
    await window.reload()
    return okIf(
      code === 0 && arrived,
      `second process ended with ${code}; the link ${arrived ? 'arrived' : 'did not arrive'}`,
    )
  },
}
