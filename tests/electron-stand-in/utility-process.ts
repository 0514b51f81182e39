import { fork } from 'node:child_process'
import path from 'node:path'
import { needsReady } from './app.ts'
import { KnownEvents } from './known-events.ts'
import { onlyKnown, strict } from './strict.ts'

interface ForkOptions {
  readonly serviceName?: string
  readonly stdio?: 'ignore' | 'inherit'
}

/** A child of Node with `process.parentPort`, as in Electron's utility process. */
class UtilityProcess extends KnownEvents {
  readonly #child: ReturnType<typeof fork>

  constructor(modulePath: string, args: readonly string[], options: ForkOptions) {
    super('utilityProcess', ['message', 'exit', 'spawn'])
    onlyKnown('utilityProcess.fork', options, ['serviceName', 'stdio'])
    this.#child = fork(modulePath, args, {
      execArgv: ['--import', path.join(import.meta.dirname, 'parent-port.mjs')],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.on('exit', (code) => this.emit('exit', code ?? 1))
    this.#child.on('spawn', () => this.emit('spawn'))
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object)
  }

  kill(): boolean {
    return this.#child.kill()
  }
}

const running = new Set<UtilityProcess>()

export const utilityProcess = strict('utilityProcess', {
  fork: (modulePath: string, args: readonly string[] = [], options: ForkOptions = {}) => {
    needsReady('utilityProcess cannot be created before app is ready.')
    const started = new UtilityProcess(modulePath, args, options)
    running.add(started)
    started.on('exit', () => running.delete(started))
    return strict('UtilityProcess', started)
  },
})

/** With the app go its processes. */
export function killUtilityProcesses(): void {
  for (const one of running) one.kill()
}
