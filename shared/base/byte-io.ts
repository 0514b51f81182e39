import { concatBytes } from '@noble/hashes/utils.js'

/** Writes the small binary formats of this folder: big-endian numbers, texts with their length. */
export class ByteWriter {
  private readonly parts: Uint8Array[] = []

  bytes(value: Uint8Array): this {
    this.parts.push(value)
    return this
  }

  uint8(value: number): this {
    return this.bytes(Uint8Array.of(value))
  }

  uint16(value: number): this {
    return this.bytes(Uint8Array.of(value >> 8, value & 255))
  }

  uint32(value: number): this {
    return this.uint16(value >>> 16).uint16(value & 0xffff)
  }

  /** A text of at most 255 characters of ASCII. */
  text(value: string): this {
    if (value.length > 255) throw new RangeError('text too long')
    const codes = Array.from(value, (letter) => letter.charCodeAt(0))
    if (codes.some((code) => code > 127)) throw new RangeError('not ASCII')
    return this.uint8(codes.length).bytes(Uint8Array.from(codes))
  }

  finish(): Uint8Array {
    return concatBytes(...this.parts)
  }
}

/** Reads what {@link ByteWriter} wrote; throws a RangeError where there is too little. */
export class ByteReader {
  private at = 0
  private readonly source: Uint8Array

  constructor(source: Uint8Array) {
    this.source = source
  }

  get left(): number {
    return this.source.length - this.at
  }

  bytes(length: number): Uint8Array {
    if (length > this.left) throw new RangeError('too short')
    this.at += length
    return this.source.slice(this.at - length, this.at)
  }

  uint8(): number {
    return this.bytes(1)[0] ?? 0
  }

  uint16(): number {
    return this.uint8() * 256 + this.uint8()
  }

  uint32(): number {
    return this.uint16() * 65536 + this.uint16()
  }

  text(): string {
    return String.fromCharCode(...this.bytes(this.uint8()))
  }
}
