import { readFileSync } from 'node:fs'
import { okIf, type Step, untold } from '../step.ts'

/** Processes that hold no sandbox of their own: the app, and the one that starts the others. */
const without = new Set(['Browser', 'Zygote'])

export const sandbox: Step = {
  title: 'Each process that meets what strangers wrote is in a sandbox',
  onStandIn: false,
  examine: async ({ app }) => {
    const metrics = await app.evaluate((electron) =>
      electron.app.getAppMetrics().map(({ pid, type, sandboxed, integrityLevel }) => ({
        pid,
        type,
        sandboxed,
        integrityLevel,
      })),
    )
    const processes = metrics
      .filter(({ type }) => !without.has(type))
      .map(({ pid, type, sandboxed, integrityLevel }) => ({
        type,
        // Linux says it of the process itself, macOS and Windows by way of Electron.
        inside:
          process.platform === 'linux'
            ? hasFilter(pid)
            : (sandboxed ?? /^(untrusted|low)$/.test(integrityLevel ?? '')),
      }))
    if (processes.length === 0) return untold('no process besides the app itself was counted')
    const renderers = processes.filter(({ type }) => type === 'Tab')
    const says = processes.map(({ type, inside }) => `${type}: ${inside ? 'yes' : 'no'}`).sort()
    // The meeting point's own process needs the network and runs nothing that a page sends.
    return okIf(renderers.length > 0 && renderers.every(({ inside }) => inside), says.join('; '))
  },
}

/** Whether a filter of system calls is in force (2: seccomp-bpf). */
function hasFilter(pid: number): boolean {
  try {
    return /^Seccomp:\s*2$/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
