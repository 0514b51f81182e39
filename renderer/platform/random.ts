import type { RandomBytes } from '../../shared/base/ids.ts'

/** The browser's cryptographic generator. */
export const randomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length))
