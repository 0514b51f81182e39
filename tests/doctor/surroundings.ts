import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { release } from 'node:os'
import { onRealRuntime } from '../support/desktop-runtime.ts'
import type { Surroundings } from './report.ts'

const versionOf = (name: string) =>
  (createRequire(import.meta.url)(name) as { version: string }).version

/** Desktops by the names that they give themselves; any other is another one. */
const desktops = /^(GNOME|KDE|XFCE|MATE|LXQt|Cinnamon|Unity|sway|Hyprland|COSMIC|Budgie|Pantheon)$/i

/** Kind and version of the system, without anything that a person has named. */
export function surroundings(): Surroundings {
  const [number = ''] = /^[\d.]+/.exec(release()) ?? []
  return {
    sotto: versionOf('../../package.json'),
    electron: versionOf('electron/package.json'),
    onStandIn: !onRealRuntime,
    system: [process.platform, process.arch, number, ...(linux() ?? [])].join(' '),
    node: process.versions.node,
  }
}

function linux(): string[] | undefined {
  if (process.platform !== 'linux') return undefined
  const session = ['wayland', 'x11'].find((one) => one === process.env.XDG_SESSION_TYPE)
  const desktop = (process.env.XDG_CURRENT_DESKTOP ?? '')
    .split(':')
    .filter((name) => desktops.test(name))
  return [...distribution(), ...desktop, session ?? 'no session known']
}

function distribution(): string[] {
  try {
    const text = readFileSync('/etc/os-release', 'utf8')
    return ['ID', 'VERSION_ID'].flatMap((key) => {
      const [, value] = new RegExp(`^${key}="?([a-z0-9.]{1,20})"?$`, 'm').exec(text) ?? []
      return value ? [value] : []
    })
  } catch {
    return []
  }
}
