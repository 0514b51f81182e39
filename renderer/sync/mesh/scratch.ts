import * as encoding from 'lib0/encoding'

/**
 * An encoder over memory that is used again and again. A fresh one begins with a hundred bytes and
 * asks for more each time they are full; for a big notebook that costs more than the writing.
 */
export interface Scratch {
  readonly encoder: encoding.Encoder
  /** Forgets what was written behind so many bytes, which are no more than the memory holds. */
  readonly cutBack: (length: number) => void
  /** What was written; only until something else is. */
  readonly written: () => Uint8Array
}

/**
 * Scratch memory, with nothing written.
 * @param size in bytes; what is longer is written all the same, into memory of its own
 */
export function createScratch(size: number): Scratch {
  const memory = new Uint8Array(size)
  const encoder = encoding.createEncoder()
  const cutBack = (length: number) => {
    encoder.cbuf = memory
    encoder.cpos = length
    encoder.bufs = []
  }
  cutBack(0)
  return {
    encoder,
    cutBack,
    // What is longer than the memory lies in several parts.
    written: () =>
      encoder.bufs.length > 0 ? encoding.toUint8Array(encoder) : memory.subarray(0, encoder.cpos),
  }
}
