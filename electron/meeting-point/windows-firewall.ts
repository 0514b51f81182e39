import { execFile } from 'node:child_process'
import path from 'node:path'

/** The rule that the installer for all users makes (build/installer.nsh). */
export const firewallRule = 'Sotto meeting point'

/** What a program of Windows prints; undefined where it fails. */
type Ask = (program: string, args: readonly string[]) => Promise<string | undefined>

/**
 * Whether Windows lets other devices reach this very program by the installer's rule. Anybody may
 * look; only administrators can make one.
 */
export async function hasFirewallRule(
  program: string = process.execPath,
  ask: Ask = askWindows,
): Promise<boolean> {
  const netsh = path.win32.join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'netsh.exe')
  const rule = await ask(netsh, [
    'advfirewall',
    'firewall',
    'show',
    'rule',
    `name=${firewallRule}`,
    'verbose',
  ])
  // The labels are in the system's language; the path is not.
  return rule?.toLowerCase().includes(program.toLowerCase()) ?? false
}

const askWindows: Ask = (program, args) =>
  new Promise((resolve) => {
    execFile(program, [...args], { timeout: 5000, windowsHide: true }, (error, stdout) =>
      resolve(error ? undefined : stdout),
    )
  })
