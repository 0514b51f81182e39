import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { desktopExecutable, projectRoot } from '../../support/desktop-runtime.ts'

/**
 * A folder with a portable archive of this build and its check sums: the app's own files, and Electron,
 * or what stands in for it, beside them by name.
 */
export function makeRelease(folder: string): void {
  const app = path.join(folder, 'made', 'sotto')
  const release = path.join(folder, 'release')
  for (const each of [app, release]) mkdirSync(each, { recursive: true })
  cpSync(path.join(projectRoot, 'dist'), path.join(app, 'app/dist'), { recursive: true })
  cpSync(path.join(projectRoot, 'package.json'), path.join(app, 'app/package.json'))
  const starter = path.join(app, 'sotto')
  writeFileSync(starter, `#!/bin/sh\nexec '${desktopExecutable}' "$(dirname "$0")/app" "$@"\n`)
  chmodSync(starter, 0o755)
  const archive = 'sotto-0.0.0-linux-x64.tar.gz'
  execFileSync('tar', ['-czf', path.join(release, archive), '-C', path.dirname(app), 'sotto'])
  const sum = createHash('sha256').update(readFileSync(path.join(release, archive)))
  writeFileSync(path.join(release, 'SHA256SUMS'), `${sum.digest('hex')}  ${archive}\n`)
}

/** The same app as one of before says of itself: only its version is another. Gives what starts it. */
export function makeOlder(folder: string): string {
  const { version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
    version: string
  }
  const older = path.join(folder, 'older')
  cpSync(path.join(folder, 'made', 'sotto'), older, { recursive: true })
  const assets = path.join(older, 'app/dist/renderer/assets')
  let changed = 0
  for (const name of readdirSync(assets).filter((each) => each.endsWith('.js'))) {
    const script = readFileSync(path.join(assets, name), 'utf8')
    if (!script.includes(version)) continue
    changed += 1
    writeFileSync(path.join(assets, name), script.replaceAll(version, '0.0.1'))
  }
  if (changed === 0) throw new Error('no script says its version')
  return path.join(older, 'sotto')
}
