import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Place, signal } from './lan/lan.ts'

/** This build, or another one to compare with: the folder that it was built in. */
const root = path.resolve(process.env.SOTTO_NETWORK_BUILD ?? '.')

export interface Host {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** The meeting point with the app's pages, as `npm run room` starts it, on a laptop. */
export async function startHost(place: Place, family: 'ipv4' | 'ipv6' = 'ipv4'): Promise<Host> {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: { room: string }
  }
  const [tsx = '', program = ''] = scripts.room.split(' ')
  const listen = family === 'ipv6' ? '::' : '0.0.0.0'
  const child = spawn(
    'ip',
    [
      ...['netns', 'exec', place.namespace, path.join(root, 'node_modules/.bin', tsx)],
      ...[program, '--host', listen, '--port', '4470'],
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await once(child.stdout, 'data')
  const address = family === 'ipv6' ? `[${place.ipv6}]` : place.ipv4
  return {
    url: `http://${address}:4470/`,
    stop: async () => {
      if (child.exitCode !== null || child.pid === undefined) return
      const ended = once(child, 'exit')
      signal(child.pid, 'SIGTERM')
      await ended
    },
  }
}
