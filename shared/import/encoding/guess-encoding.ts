import { analyse } from 'chardet'
import type { Decode } from '../decode.ts'
import { singleByteScore } from './single-byte-score.ts'
import { wideEncoding } from './wide-encoding.ts'

/** In what a text is taken to be written. Names are those of the Encoding Standard. */
interface EncodingGuess {
  readonly encoding: string
  /** Else somebody looks at it before it goes in. */
  readonly isSure: boolean
  /** All in which every byte is a letter, the likeliest first. */
  readonly choices: readonly string[]
}

/** Encodings that people's programs have written in, with the names that detection gives them. */
const multiByte: ReadonlyMap<string, string> = new Map([
  ['Shift_JIS', 'shift_jis'],
  ['EUC-JP', 'euc-jp'],
  ['ISO-2022-JP', 'iso-2022-jp'],
  ['GB18030', 'gb18030'],
  ['EUC-KR', 'euc-kr'],
  ['Big5', 'big5'],
])

const singleByte =
  'windows-1252 windows-1250 windows-1251 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 windows-874 koi8-r iso-8859-2 iso-8859-5 iso-8859-7 iso-8859-15 macintosh'.split(
    ' ',
  )

/** Fewer bytes beyond ASCII say too little. */
const enough = 8
/** The confidence of the detector, of 100, above which a script of many bytes is believed. */
const believed = 90
/** So much of a file is looked at, in bytes; the rest of it is only tried. */
const mostLookedAt = 64_000

/**
 * Notices in what encoding a text is written: by its mark, by being UTF-8 or UTF-16 without one, by
 * what its letters would be. No letter is ever replaced in silence: what fits no encoding is not
 * among the choices.
 */
export function guessEncoding(bytes: Uint8Array, decode: Decode): EncodingGuess | undefined {
  const marked = markOf(bytes)
  if (marked) return fits(bytes, marked, decode) ? sure(marked) : undefined
  const wide = wideEncoding(bytes, decode)
  if (wide) return sure(wide)
  if (isEscaped(bytes) && fits(bytes, 'iso-2022-jp', decode)) return sure('iso-2022-jp')
  if (fits(bytes, 'utf-8', decode)) return sure('utf-8')
  const looked = bytes.subarray(0, mostLookedAt)
  const found = analyse(looked)
  const wideScripts = found.flatMap(({ name, confidence }) => {
    const encoding = multiByte.get(name)
    return encoding && confidence > 20 && fits(bytes, encoding, decode)
      ? [{ encoding, confidence }]
      : []
  })
  const narrow = singleByte
    .filter((encoding) => fits(bytes, encoding, decode))
    .map((encoding) => ({ encoding, score: singleByteScore(decode(looked, encoding)) }))
    .sort((a, b) => b.score - a.score)
    .map(({ encoding }) => encoding)
  const [first] = wideScripts
  const choices = [...wideScripts.map(({ encoding }) => encoding), ...narrow]
  const [encoding] = choices
  if (encoding === undefined) return undefined
  const beyond = bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0)
  const isSure = first !== undefined && first.confidence >= believed && beyond >= enough
  return { encoding, isSure, choices }
}

function sure(encoding: string): EncodingGuess {
  return { encoding, isSure: true, choices: [encoding] }
}

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

/** Japanese mail: seven bits, and escapes between them. */
function isEscaped(bytes: Uint8Array): boolean {
  return bytes.some((byte, i) => byte === 0x1b && bytes[i + 1] === 0x24)
}

/** Whether every byte is part of a letter: nothing is replaced, nothing is a control of another time. */
export function fits(bytes: Uint8Array, encoding: string, decode: Decode): boolean {
  const text = decode(bytes, encoding)
  if (/^utf-?8$/i.test(encoding)) return countOf(text, '\ufffd') === ownReplacements(bytes)
  return !/[\ufffd\u0080-\u009f\ue000-\uf8ff]/u.test(text.replace(/^\ufeff/, ''))
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1
}

/** U+FFFD that the file holds itself: lost by another program, and not now. */
function ownReplacements(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++
  }
  return count
}
