import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { theApp } from './app.ts'
import { strict } from './strict.ts'

/*
 * A keychain whose key is a file in the storage, beside the constant key that Chromium falls back to
 * on Linux. How a ciphertext begins says which of them sealed it. What a system's own keychain is
 * worth, it cannot show.
 */

/** The keyring of this system: `STAND_IN_KEYRING` is `there` unless it says `missing` or `locked`. */
const keyring = () => process.env.STAND_IN_KEYRING ?? 'there'

/** Desktops that Chromium knows a keyring of; it goes by the name alone. */
const desktops: Readonly<Record<string, string>> = {
  'X-Cinnamon': 'gnome_libsecret',
  Deepin: 'gnome_libsecret',
  GNOME: 'gnome_libsecret',
  Pantheon: 'gnome_libsecret',
  XFCE: 'gnome_libsecret',
  UKUI: 'gnome_libsecret',
  Unity: 'gnome_libsecret',
  KDE: 'kwallet6',
}
const stores: Readonly<Record<string, string>> = {
  basic: 'basic_text',
  'gnome-libsecret': 'gnome_libsecret',
  kwallet: 'kwallet',
  kwallet5: 'kwallet5',
  kwallet6: 'kwallet6',
}

function backend(): string {
  const chosen = stores[theApp.switches.get('password-store') ?? '']
  const desktop = desktops[process.env.XDG_CURRENT_DESKTOP ?? '']
  return chosen ?? desktop ?? 'basic_text'
}

/** The prefixes of `components/os_crypt/async`: a constant key, and the secret service's. */
const constantKey = 'v10'
const keyringKey = 'v11'

function keyFor(prefix: string): Buffer {
  if (prefix === constantKey) return createHash('sha256').update('peanuts').digest()
  const file = path.join(theApp.getPath('userData'), 'stand-in-keychain')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 })
  return createHash('sha256').update(readFileSync(file)).digest()
}

function refuseUntilReady(): void {
  if (!theApp.isReady()) throw new Error('safeStorage cannot be used before app is ready')
}

export const safeStorage = strict('safeStorage', {
  // With the constant key there is always something that encrypts.
  isAsyncEncryptionAvailable: async () => theApp.isReady(),
  getSelectedStorageBackend: () => (theApp.isReady() ? backend() : 'unknown'),
  encryptStringAsync: async (text: string) => {
    refuseUntilReady()
    const sealedByKeyring = keyring() === 'there' && backend() !== 'basic_text'
    const prefix = sealedByKeyring ? keyringKey : constantKey
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', keyFor(prefix), nonce)
    const sealed = [cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
    return Buffer.concat([Buffer.from(prefix), nonce, ...sealed])
  },
  decryptStringAsync: async (sealed: Buffer) => {
    refuseUntilReady()
    const prefix = sealed.subarray(0, 3).toString('latin1')
    if (prefix === keyringKey && keyring() !== 'there') {
      throw new Error(
        'safeStorage.decryptStringAsync is temporarily unavailable. Please try again.',
      )
    }
    try {
      const decipher = createDecipheriv('aes-256-gcm', keyFor(prefix), sealed.subarray(3, 15))
      decipher.setAuthTag(sealed.subarray(-16))
      const open = Buffer.concat([decipher.update(sealed.subarray(15, -16)), decipher.final()])
      return { result: open.toString('utf8'), shouldReEncrypt: false }
    } catch {
      throw new Error(
        'Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.',
      )
    }
  },
})
