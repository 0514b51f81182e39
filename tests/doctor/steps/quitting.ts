import { execFileSync } from 'node:child_process'
import { okIf, type Step } from '../step.ts'

/** Milliseconds for the processes beside the app to be gone too. */
const patience = 10_000

export const quitting: Step = {
  title: 'Closing the window ends the app, and leaves no process behind',
  onStandIn: true,
  examine: async ({ close, data }) => {
    const code = await close()
    const until = Date.now() + patience
    while (running(data) > 0 && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    const left = running(data)
    return okIf(
      code === 0 && left === 0,
      `${code === null ? 'it did not end' : `ended with ${code}`}; processes left: ${left}`,
    )
  },
}

/** How many processes work on that data folder. Their command lines are looked at, and not kept. */
function running(data: string): number {
  const [command, args] =
    process.platform === 'win32'
      ? ([
          'powershell',
          ['-NoProfile', '-Command', 'Get-CimInstance Win32_Process | ForEach-Object CommandLine'],
        ] as const)
      : (['ps', ['-A', '-ww', '-o', 'command']] as const)
  const lines = execFileSync(command, [...args], { encoding: 'utf8', maxBuffer: 64 << 20 })
  return lines.split('\n').filter((line) => line.includes(data)).length
}
