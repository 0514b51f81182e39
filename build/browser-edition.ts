import { spawn } from 'node:child_process'
import path from 'node:path'
import { type MeetingPoint, startMeetingPoint } from '../electron/rendezvous/server.ts'
import { loadSite } from '../electron/rendezvous/site.ts'

const usualPort = 4470

/** Serves the app and a meeting point to browsers of this computer only. */
export async function serveBrowserEdition(renderer: string): Promise<MeetingPoint> {
  const site = await loadSite(renderer)
  // The usual port keeps the browser's storage from one day to the next; else any free one.
  for (const port of [usualPort, 0]) {
    const started = await startMeetingPoint({ port, site })
    if (started.ok) return started.meetingPoint
  }
  throw new Error('no free port on 127.0.0.1')
}

/** Whether a window could open at all. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** Opens the default browser, as well as that can be done: the address was printed in any case. */
export function openInBrowser(address: string): void {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(path.basename(command), [...args, address], {
    stdio: 'ignore',
    detached: true,
  })
  child.on('error', () => {})
  child.unref()
}
