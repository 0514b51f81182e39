import { askBridge } from '../ask-bridge.ts'
import { okIf, type Step } from '../step.ts'

/** What Electron calls the stores of Linux; anything else is told as another one. */
const known = [
  'basic_text',
  'gnome_any',
  'gnome_libsecret',
  'gnome_keyring',
  'kwallet',
  'kwallet5',
  'kwallet6',
  'unknown',
]

export const keyring: Step = {
  title: 'What is called kept by this computer is sealed by a keychain worth the name',
  onStandIn: false,
  examine: async ({ app, window }) => {
    const isLinux = process.platform === 'linux'
    const seen = await app.evaluate(async ({ safeStorage }, linux) => {
      const available = await safeStorage.isAsyncEncryptionAvailable()
      const sealed = available ? await safeStorage.encryptStringAsync('examination') : undefined
      return {
        available,
        backend: linux ? safeStorage.getSelectedStorageBackend() : 'the system’s own',
        // The kind of seal, never what it holds.
        kind: sealed?.subarray(0, 3).toString('latin1') ?? 'none',
      }
    }, isLinux)
    const called = (await askBridge<boolean>(window, 'keyring:sealed'))?.value ?? false
    const backend = !isLinux || known.includes(seen.backend) ? seen.backend : 'another one'
    const kind = /^v\d\d$/.test(seen.kind) ? seen.kind : 'of another form'
    // v10 on Linux: a key that is the same on every computer.
    const constant = isLinux && (kind === 'v10' || backend === 'basic_text')
    return okIf(
      !(called && (constant || !seen.available)),
      `backend: ${backend}; seal: ${kind}; ${called ? 'kept by this computer' : 'a passphrase is asked for'}`,
    )
  },
}
