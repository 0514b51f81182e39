import type { Decode } from '../../../shared/import/decode.ts'

/** The encodings that a browser knows. The mark at the beginning is left to whoever asks. */
export const decodeBytes: Decode = (bytes, encoding) =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
