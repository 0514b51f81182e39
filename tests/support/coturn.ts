import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TurnServer } from '../../shared/invite/turn-server.ts'

/** Whether coturn is installed here. */
export const hasCoturn = spawnSync('turnserver', ['--version']).error === undefined

/** A running coturn. */
export interface RunningTurn extends TurnServer {
  /** What it has said of itself so far. */
  readonly says: () => string
  readonly stop: () => Promise<void>
}

/** Starts the real coturn on the loopback, with credentials from a secret, as README.md of build/server sets it up. */
export async function startCoturn(secret: string): Promise<RunningTurn> {
  const folder = mkdtempSync(path.join(tmpdir(), 'coturn-'))
  const port = await freePort()
  const child: ChildProcess = spawn(
    'turnserver',
    [
      ...['-n', '--no-cli', '--no-tls', '--no-dtls', '--no-multicast-peers'],
      ...['--listening-ip', '127.0.0.1', '--relay-ip', '127.0.0.1', '--listening-port', `${port}`],
      // Peers on this computer alone: the two browsers of a test.
      '--allow-loopback-peers',
      ...['--use-auth-secret', '--static-auth-secret', secret, '--realm', 'sotto'],
      ...['--log-file', 'stdout', '--simple-log', '--verbose'],
      ...['--userdb', path.join(folder, 'db'), '--pidfile', path.join(folder, 'pid')],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const ended = once(child, 'exit')
  return {
    address: `turn:127.0.0.1:${port}`,
    secret,
    says: () => said,
    stop: async () => {
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
