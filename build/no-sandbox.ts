import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Reads a setting of the kernel, undefined where there is none of that name. */
export type KernelSetting = (name: string) => string | undefined

const settings: KernelSetting = (name) => {
  const file = path.join('/proc/sys', name)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

/**
 * Why Chromium's sandbox cannot be set up on this Linux for a runtime that no package installed, as
 * a sentence; undefined where nothing stands against it. Without its sandbox the app ends at once.
 *
 * @param runtime the executable; the helper that lies beside it would do, if it were root's
 */
export function whyNoSandbox(
  runtime: string,
  setting: KernelSetting = settings,
  isRoots: (helper: string) => boolean = isSetUidRoot,
): string | undefined {
  if (isRoots(path.join(path.dirname(runtime), 'chrome-sandbox'))) return undefined
  // Ubuntu since 23.10: only programs with an AppArmor profile that says so.
  if (setting('kernel/apparmor_restrict_unprivileged_userns') === '1') {
    return 'This Linux (Ubuntu 24.04 and its kin) gives user namespaces, which the sandbox needs, only to programs with an AppArmor profile; the deb that npm run package makes brings one.'
  }
  const none =
    setting('kernel/unprivileged_userns_clone') === '0' ||
    setting('user/max_user_namespaces') === '0'
  return none
    ? 'This Linux gives programs no user namespaces, which the sandbox needs; the deb that npm run package makes gets by without.'
    : undefined
}

function isSetUidRoot(file: string): boolean {
  if (!existsSync(file)) return false
  const { uid, mode } = statSync(file)
  return uid === 0 && (mode & 0o4000) !== 0
}
