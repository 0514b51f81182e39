import type { Configuration } from 'electron-builder'

type Environment = Readonly<Record<string, string | undefined>>

/** How the package for macOS is signed, and the line that says so. */
export interface DecidedSigning {
  readonly ok: true
  readonly says: string
  readonly mac: NonNullable<Configuration['mac']>
  /** For `electronFuses`: flipping them signs anew, ad hoc, also where electron-builder signs nothing. */
  readonly resetAdHocDarwinSignature: boolean
  /** Ends the build where nothing could be signed after all. */
  readonly forceCodeSigning: boolean
}

/** What is decided, or the line that says what is missing for it. */
export type MacSigning = DecidedSigning | { readonly ok: false; readonly says: string }

/** What names a Developer ID certificate: a file, a name in the keychain, a keychain. */
const certificates = ['CSC_LINK', 'CSC_NAME', 'CSC_KEYCHAIN'] as const

/** What Apple's notary asks for, in one of three ways (`notarytool`). */
const notaryWays = [
  ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
  ['APPLE_KEYCHAIN_PROFILE'],
] as const

/**
 * With a certificate: signed, hardened and notarized, or not built at all. Without one: signed ad
 * hoc after the fuses are flipped, since macOS starts nothing on its own processors whose signature
 * does not fit, and not hardened, since the hardened runtime refuses a framework that no team signed.
 */
export function macSigning(environment: Environment): MacSigning {
  const has = (name: string) => Boolean(environment[name]?.trim())
  if (!certificates.some(has)) {
    return {
      ok: true,
      says: `No certificate (${certificates.join(', ')}): signed ad hoc, not hardened. Other Macs open it only after their owner has allowed it in System Settings, Privacy & Security.`,
      mac: { identity: '-', hardenedRuntime: false, notarize: false },
      resetAdHocDarwinSignature: true,
      forceCodeSigning: false,
    }
  }
  if (!notaryWays.some((names) => names.every(has))) {
    const ways = notaryWays.map((names) => names.join(' + ')).join(', or ')
    return {
      ok: false,
      says: `There is a certificate, and nothing for Apple's notary, without which no other Mac opens the app: set ${ways}.`,
    }
  }
  return {
    ok: true,
    says: 'Signed with the certificate, hardened, notarized.',
    mac: { hardenedRuntime: true, notarize: true },
    resetAdHocDarwinSignature: false,
    forceCodeSigning: true,
  }
}
