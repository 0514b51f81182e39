import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const standIn = path.join(import.meta.dirname, '../electron-stand-in/electron')

/** Where electron-builder finds the fuses of a runtime (@electron/fuses, version 1 of the wire). */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseCount = 9

/**
 * A folder that electron-builder takes for a runtime on Linux: the stand-in's script, its fuses
 * after it as data that the shell never reaches.
 */
export function makeStandInRuntime(folder: string, version: string): string {
  mkdirSync(path.join(folder, 'resources'), { recursive: true })
  const script = readFileSync(standIn, 'utf8').replace(
    /^here=.*$/m,
    `here=${JSON.stringify(path.dirname(standIn))}`,
  )
  const fuses = Buffer.concat([
    Buffer.from(`\nexit\n${fuseSentinel}`),
    Buffer.of(1, fuseCount),
    Buffer.from('1'.repeat(fuseCount)),
    Buffer.from('\n'),
  ])
  const executable = path.join(folder, 'electron')
  writeFileSync(executable, Buffer.concat([Buffer.from(script), fuses]))
  chmodSync(executable, 0o755)
  writeFileSync(path.join(folder, 'version'), version)
  writeFileSync(path.join(folder, 'LICENSE'), '')
  writeFileSync(path.join(folder, 'LICENSES.chromium.html'), '')
  return folder
}
