import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { build, Platform } from 'electron-builder'
import { bomName } from './bundled/write-bundled.ts'
import { type DecidedSigning, macSigning } from './mac-signing.ts'
import { writeReleaseSums } from './release-sums.ts'
import { ensureRuntime, whyNotFetched } from './runtime.ts'

/*
 * `npm run package`: installers for this system; `npm run package -- --dir` only the folder that
 * goes into them, which needs nothing from the network once a runtime is here.
 */
const root = path.resolve(import.meta.dirname, '..')
process.exitCode = await packageApp(process.argv.includes('--dir'))

async function packageApp(onlyFolder: boolean): Promise<number> {
  const runtime = ensureRuntime()
  if (!runtime) {
    console.error(`${whyNotFetched()} Then again: npm run package`)
    return 1
  }
  const signing = process.platform === 'darwin' ? macSigning(process.env) : undefined
  if (signing) console.log(signing.says)
  if (signing?.ok === false) return 1
  const built = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(root, 'build/build.ts')],
    {
      cwd: root,
      stdio: 'inherit',
    },
  )
  if (built.status !== 0) return 1
  const made = await build({
    projectDir: root,
    config: { electronDist: distOf(runtime), ...(signing && signed(signing)) },
    ...(onlyFolder ? { targets: Platform.current().createTarget('dir') } : {}),
  })
  const beside = onlyFolder
    ? []
    : await writeReleaseSums(
        path.join(root, 'out'),
        made,
        path.join(root, 'dist/renderer', bomName),
      )
  for (const file of [...made, ...beside]) console.log(path.relative(root, file))
  return 0
}

/** Laid over electron-builder.yml. */
function signed({ mac, resetAdHocDarwinSignature, forceCodeSigning }: DecidedSigning) {
  return { mac, electronFuses: { resetAdHocDarwinSignature }, forceCodeSigning }
}

/** The folder of the runtime: on macOS the executable lies deep inside the app. */
function distOf(runtime: string): string {
  const inside = runtime.indexOf('Electron.app')
  return inside < 0 ? path.dirname(runtime) : runtime.slice(0, inside)
}
