import type { RandomBytes } from '../../shared/notebook/ids.ts'

/** The browser's cryptographic generator. */
export const randomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length))
