import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Profile } from './profile.ts'

/** `kill -9` to every process of the browser that runs on this profile; resolves when they are gone. */
export async function killBrowser({ folder }: Profile): Promise<void> {
  for (let left = processesOf(folder); left.length > 0; left = processesOf(folder)) {
    for (const id of left) kill(id)
    await during(20)
  }
}

/** Takes away what a browser leaves behind only when it is killed, and refuses to start on. */
export function allowStart({ folder }: Profile): void {
  rmSync(path.join(folder, 'SingletonLock'), { force: true })
}

/** The time of a kill is what is random here; nothing is waited for. */
export function during(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function processesOf(folder: string): number[] {
  return execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(`--user-data-dir=${folder}`))
    .map((line) => Number.parseInt(line, 10))
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // Its parent took it along.
  }
}
