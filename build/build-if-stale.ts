import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { isStale } from './is-stale.ts'

const root = path.resolve(import.meta.dirname, '..')
const built = ['dist/renderer/index.html', 'dist/electron/main.mjs']
const sources = ['renderer', 'shared', 'electron', 'build', 'package.json', 'vite.config.ts']

/** Builds where something has changed since the last time; false where the build failed. */
export function buildIfStale(): boolean {
  const inRoot = (file: string) => path.join(root, file)
  if (!isStale(built.map(inRoot), sources.map(inRoot))) return true
  console.log('Building …')
  const script = path.join(root, 'build/build.ts')
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    cwd: root,
    stdio: 'inherit',
  })
  return status === 0
}
