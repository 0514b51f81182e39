/** Bytes in an encoding of the Encoding Standard as text; what fits nothing in it becomes U+FFFD. */
export type Decode = (bytes: Uint8Array, encoding: string) => string
