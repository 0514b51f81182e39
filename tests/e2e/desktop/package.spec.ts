import { createRequire } from 'node:module'
import path from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { build, Platform } from 'electron-builder'
import { findRuntime } from '../../../build/runtime.ts'
import { expect, projectRoot, test } from '../../support/desktop.ts'
import { makeStandInRuntime } from '../../support/stand-in-runtime.ts'

/** A fuse is a digit in the executable. */
const isOff = '0'.charCodeAt(0)
const isOn = '1'.charCodeAt(0)

test.skip(process.platform !== 'linux', 'packages for Linux only, where the tests run')

test('the package has what the app needs and nothing else, and its fuses are set', async ({
  folder,
}) => {
  const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string }
  const runtime = findRuntime()
  await build({
    projectDir: projectRoot,
    targets: Platform.LINUX.createTarget('dir'),
    config: {
      directories: { output: path.join(folder, 'out') },
      electronVersion: version,
      electronDist: runtime
        ? path.dirname(runtime)
        : makeStandInRuntime(path.join(folder, 'runtime'), version),
    },
  })
  const unpacked = path.join(folder, 'out', 'linux-unpacked')
  const asar = path.join(unpacked, 'resources/app.asar')
  const files = listPackage(asar, { isPack: false }).map((file) => file.replaceAll('\\', '/'))

  for (const needed of [
    '/package.json',
    '/dist/electron/main.mjs',
    '/dist/electron/host-process.mjs',
    '/dist/electron/preload.cjs',
    '/dist/renderer/index.html',
  ]) {
    expect(files).toContain(needed)
  }
  const foreign = files.filter(
    (file) => !/^\/(package\.json|dist(\/(electron|renderer)(\/.*)?)?)$/.test(file),
  )
  expect(foreign, 'outside of what is built').toEqual([])
  expect(files.filter((file) => /\.(ts|tsx|map|test\.\w+|md)$/.test(file))).toEqual([])
  const manifest: unknown = JSON.parse(extractFile(asar, 'package.json').toString())
  // Where what is kept lies, and which launcher a window belongs to.
  expect(manifest).toMatchObject({ productName: 'Sotto', desktopName: 'sotto.desktop' })
  expect(manifest).not.toHaveProperty('scripts')
  expect(manifest).not.toHaveProperty('devDependencies')

  const fuses = await getCurrentFuseWire(path.join(unpacked, 'sotto'))
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
    // There are no cookies, and their key would be the keychain's.
    FuseV1Options.EnableCookieEncryption,
  ]
  const on = [
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ]
  for (const fuse of off) expect(fuses[fuse], `fuse ${fuse} is off`).toBe(isOff)
  for (const fuse of on) expect(fuses[fuse], `fuse ${fuse} is on`).toBe(isOn)
})
