import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

/** The first of a storage gets the lock; a second one leaves its arguments for it. */
export function takeLock(folder: string, onSecond: (args: string[]) => void): boolean {
  mkdirSync(folder, { recursive: true })
  const lock = path.join(folder, 'stand-in.lock')
  if (existsSync(lock) && isAlive(Number(readFileSync(lock, 'utf8')))) {
    const note = path.join(folder, `second-${process.pid}`)
    writeFileSync(`${note}.part`, JSON.stringify(asChromiumSays(process.argv)))
    renameSync(`${note}.part`, `${note}.json`)
    return false
  }
  writeFileSync(lock, String(process.pid))
  const watcher = watch(folder, () => {
    for (const name of readdirSync(folder).filter((one) => /^second-\d+\.json$/.test(one))) {
      const note = path.join(folder, name)
      const args = JSON.parse(readFileSync(note, 'utf8')) as string[]
      rmSync(note)
      onSecond(args)
    }
  })
  watcher.unref()
  return true
}

/** Switches come first, and one of Chromium's own among them. */
function asChromiumSays([executable = '', ...args]: readonly string[]): string[] {
  const isSwitch = (argument: string) => argument.startsWith('--')
  const own = '--original-process-start-time=1'
  return [executable, ...args.filter(isSwitch), own, ...args.filter((one) => !isSwitch(one))]
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return pid !== process.pid
  } catch {
    return false
  }
}
