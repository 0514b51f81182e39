import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { macSigning } from '../../../build/mac-signing.ts'

const notary = {
  APPLE_API_KEY: 'key.p8',
  APPLE_API_KEY_ID: 'id',
  APPLE_API_ISSUER: 'issuer',
}

describe('the package for macOS', () => {
  it.each([{}, { CSC_LINK: '', CSC_NAME: ' ' }, notary])(
    'without a certificate: ad hoc, and not hardened, or it would not start (%j)',
    (environment) => {
      expect(macSigning(environment)).toMatchObject({
        ok: true,
        mac: { identity: '-', hardenedRuntime: false, notarize: false },
        // Where nothing is signed (a build of a pull request), the fuses still leave it signed.
        resetAdHocDarwinSignature: true,
        forceCodeSigning: false,
      })
    },
  )

  it.each([
    { CSC_LINK: 'certificate.p12', ...notary },
    { CSC_NAME: 'A Developer (TEAM)', APPLE_KEYCHAIN_PROFILE: 'profile' },
    {
      CSC_KEYCHAIN: 'build.keychain',
      APPLE_ID: 'a',
      APPLE_APP_SPECIFIC_PASSWORD: 'b',
      APPLE_TEAM_ID: 'c',
    },
  ])('with a certificate: signed or not built, hardened, notarized (%j)', (environment) => {
    const signing = macSigning(environment)
    expect(signing).toMatchObject({
      ok: true,
      mac: { hardenedRuntime: true, notarize: true },
      resetAdHocDarwinSignature: false,
      forceCodeSigning: true,
    })
    // Left to electron-builder, which takes the one that the environment names.
    expect(signing.ok && signing.mac).not.toHaveProperty('identity')
  })

  it.each([
    { CSC_LINK: 'certificate.p12' },
    { CSC_NAME: 'A Developer (TEAM)', APPLE_API_KEY: 'key.p8' },
    { CSC_LINK: 'certificate.p12', APPLE_ID: 'who@example.org', APPLE_API_KEY_ID: 'key-number' },
  ])('with a certificate that no notary will see: not built, and why (%j)', (environment) => {
    const signing = macSigning(environment)
    expect(signing.ok).toBe(false)
    expect(signing.says).toContain('APPLE_API_KEY + APPLE_API_KEY_ID + APPLE_API_ISSUER')
    // What is named are variables, never what they hold.
    for (const value of Object.values(environment)) expect(signing.says).not.toContain(value)
  })

  it('electron-builder.yml leaves to that decision what depends on it', () => {
    const yml = readFileSync(
      path.resolve(import.meta.dirname, '../../../electron-builder.yml'),
      'utf8',
    )
    expect(yml).not.toMatch(/^\s*(identity|hardenedRuntime|notarize|resetAdHocDarwinSignature):/m)
  })
})
