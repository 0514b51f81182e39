import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Scratch } from './scratch.ts'

const utf8 = new TextEncoder()
/** No code unit of UTF-16 takes more bytes. */
const bytesEach = 3
const longest = 16 * 1024

/** Writes structs as Yjs does, but strings in one go: Yjs' own encoder writes them byte by byte. */
export class StructEncoder extends Y.UpdateEncoderV1 {
  readonly #text = new Uint8Array(longest * bytesEach)

  constructor({ encoder }: Scratch) {
    super()
    this.restEncoder = encoder
  }

  override writeString(text: string): void {
    const bytes =
      text.length > longest
        ? utf8.encode(text)
        : this.#text.subarray(0, utf8.encodeInto(text, this.#text).written)
    encoding.writeVarUint8Array(this.restEncoder, bytes)
  }
}
