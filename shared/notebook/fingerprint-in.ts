import { ownProperty } from '../base/own-property.ts'
import type { Fingerprint } from './notebook.ts'

/** The fingerprint in a value that a peer may have written, or undefined where there is none. */
export function fingerprintIn(value: unknown): Fingerprint | undefined {
  const found = ownProperty(value, 'fingerprint')
  return isFingerprint(found) ? found : undefined
}

/** Whether a value is a fingerprint: 64 hexadecimal digits. */
export function isFingerprint(value: unknown): value is Fingerprint {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}
