import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Measured {
  readonly ms: number
  readonly peakMiB: number
  readonly file: string
}

/** A program's time and the most memory that it was seen to hold (Linux; asked every 2 ms). */
export async function program(command: string, args: readonly string[]): Promise<Measured> {
  const started = performance.now()
  const child = spawn(command, args, { stdio: 'ignore' })
  let peak = 0
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0))
    } catch {
      // It has ended, or this system has no such place.
    }
  }, 2)
  const status = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(watch)
  if (status !== 0) throw new Error(`${command} ended with ${status}`)
  return { ms: performance.now() - started, peakMiB: peak / 1024, file: '' }
}
