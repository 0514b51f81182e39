import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { theApp } from './app.ts'
import { strict } from './strict.ts'

/*
 * A keychain whose key is a file in the storage. It shows that what is sealed can be opened again
 * and that nothing is stored open; how safe a system's own keychain is, it cannot show.
 */

function isBasic(): boolean {
  return theApp.switches.get('password-store') === 'basic'
}

function key(): Buffer {
  const file = path.join(theApp.getPath('userData'), 'stand-in-keychain')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 })
  return createHash('sha256').update(readFileSync(file)).digest()
}

export const safeStorage = strict('safeStorage', {
  isAsyncEncryptionAvailable: async () => true,
  getSelectedStorageBackend: () => (isBasic() ? 'basic_text' : 'gnome_libsecret'),
  encryptStringAsync: async (text: string) => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key(), nonce)
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  },
  decryptStringAsync: async (sealed: Buffer) => {
    const decipher = createDecipheriv('aes-256-gcm', key(), sealed.subarray(0, 12))
    decipher.setAuthTag(sealed.subarray(-16))
    const open = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
    return { result: open.toString('utf8'), shouldReEncrypt: false }
  },
})
