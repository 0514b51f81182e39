import { spawn } from 'node:child_process'
import path from 'node:path'
import { answers } from '../electron/meeting-point/probe.ts'
import { type MeetingPoint, startMeetingPoint } from '../electron/meeting-point/server.ts'
import { loadSite } from '../electron/meeting-point/site.ts'

/** Where the browser edition is, from one day to the next: a browser keeps what it stores by address. */
const usualPort = 4470

/** What became of it: served from here, there already, or no place for it. */
export type Served =
  | { readonly state: 'served'; readonly meetingPoint: MeetingPoint }
  /** Another Sotto of this computer serves it there. */
  | { readonly state: 'running'; readonly port: number }
  | { readonly state: 'refused'; readonly advice: string }

/**
 * Serves the app and a meeting point to browsers of this computer only. Never at another port than the
 * one that was asked for: what a browser has kept would not show there, and look lost.
 */
export async function serveBrowserEdition(renderer: string, port = usualPort): Promise<Served> {
  const started = await startMeetingPoint({ port, site: await loadSite(renderer) })
  if (started.ok) return { state: 'served', meetingPoint: started.meetingPoint }
  if (await answers('127.0.0.1', port)) return { state: 'running', port }
  const obstacle =
    started.code === 'port-in-use'
      ? `Port ${port} of this computer is taken by another program.`
      : `Sotto may not listen at port ${port} of this computer.`
  const advice = `${obstacle} A browser keeps notes by address, so those kept here before show at that port only. Free it, or start elsewhere: npm start -- --port ${port + 1}`
  return { state: 'refused', advice }
}

/** The port that `--port N` asks for; undefined without it, and a sentence where N is none. */
export function askedPort(args: readonly string[]): number | string | undefined {
  const at = args.indexOf('--port')
  if (at < 0) return undefined
  const port = Number(args[at + 1])
  const isPort = Number.isInteger(port) && port >= 0 && port <= 65_535
  return isPort ? port : 'A port is a whole number up to 65535: npm start -- --port 4471'
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
