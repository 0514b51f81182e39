import { blocksText } from '../notebook/blocks-text.ts'
import { mostBody, mostSections } from '../notebook/bounds.ts'
import { visibleText } from '../notebook/visible/visible-text.ts'
import type { Decode } from './decode.ts'
import { divideLong } from './divide-long.ts'
import { readDocx } from './docx/read-docx.ts'
import { fits, guessEncoding } from './encoding/guess-encoding.ts'
import { fileKindOf, type UnreadKind } from './file-kind.ts'
import { type ReadHtml, readHtml } from './html/read-html.ts'
import { largestFile } from './largest-file.ts'
import type { LeftOut } from './left-out.ts'
import { importMarkdown } from './markdown/import-markdown.ts'
import { readOdt } from './odt/read-odt.ts'
import { openZip, ZipError } from './office/zip.ts'
import { readRtf } from './rtf/read-rtf.ts'
import { sectionOfText } from './section-of-text.ts'
import { type ImportedSection, partsOf, sectionsOfParts } from './sections.ts'
import { csvToHtml } from './tables/csv-to-html.ts'
import { withoutTerminalSigns } from './terminal-signs.ts'
import { TooMuchError } from './too-much.ts'

/** Why notes from elsewhere cannot be read; the interface has the sentences. */
export type NotesProblem = UnreadKind | 'too-large' | 'too-much' | 'unreadable' | 'empty'

/** The same text as it would read in one encoding. */
export interface EncodingSample {
  readonly encoding: string
  /** A few lines that hold what differs. */
  readonly lines: readonly string[]
}

export type ReadFile =
  | {
      readonly ok: true
      readonly sections: readonly ImportedSection[]
      readonly leftOut: LeftOut
      /** How many were too long for one section, and are several. */
      readonly divided: number
    }
  | { readonly ok: false; readonly code: NotesProblem }
  /** Somebody has to say which of these is right; the likeliest first. */
  | {
      readonly ok: false
      readonly code: 'which-encoding'
      readonly samples: readonly EncodingSample[]
    }

export interface FileToRead {
  readonly name: string
  readonly bytes: Uint8Array
  /** What somebody said it is written in. */
  readonly encoding?: string | undefined
}

/**
 * The sections of a file from elsewhere: Markdown, text, HTML, Word, OpenDocument, RTF. They are to be
 * added off the record (rule D6). Total: whatever is wrong with the file ends in a code.
 */
export function readFile(file: FileToRead, decode: Decode): ReadFile {
  if (file.bytes.length > largestFile) return { ok: false, code: 'too-large' }
  try {
    const done = readKind(file, decode)
    if (!done.ok) return done
    const whole = done.sections.map(divideLong)
    const sections = whole.flat()
    const isMore = sections.length > mostSections
    if (isMore || sections.some(isTooLong)) return { ok: false, code: 'too-large' }
    if (sections.length === 0) return { ok: false, code: 'empty' }
    return { ...done, sections, divided: whole.filter(({ length }) => length > 1).length }
  } catch (error) {
    return { ok: false, code: codeOf(error) }
  }
}

function codeOf(error: unknown): NotesProblem {
  if (error instanceof TooMuchError) return 'too-much'
  if (error instanceof ZipError) {
    return error.problem === 'damaged' ? 'unreadable' : error.problem
  }
  // The file comes from outside: whatever else is found wrong, it cannot be read.
  return 'unreadable'
}

/** Too long a section to be read again once it is in a notebook, where line ends count too. */
function isTooLong({ blocks }: ImportedSection): boolean {
  return blocksText(blocks).length > mostBody / 2
}

/** What a file says before anything of it is divided. */
type ReadKind = Omit<Extract<ReadFile, { ok: true }>, 'divided'> | Extract<ReadFile, { ok: false }>

function readKind(file: FileToRead, decode: Decode): ReadKind {
  const { name, bytes } = file
  const kind = fileKindOf(name, bytes, () => openZip(bytes).names)
  switch (kind) {
    case 'docx':
      return ofPage(readDocx(bytes))
    case 'odt':
      return ofPage(readOdt(bytes))
    case 'rtf':
      return isRtf(bytes) ? ofPage(readRtf(bytes, decode)) : { ok: false, code: 'unreadable' }
    case 'markdown':
    case 'text':
    case 'csv':
    case 'html': {
      const text = textOf(file, kind === 'html' ? saidEncoding(bytes) : undefined, decode)
      if (typeof text !== 'string') return text
      if (kind === 'html') return ofPage(readHtml(text))
      if (kind === 'csv') return ofPage(readHtml(csvToHtml(text)))
      return kind === 'text' ? ofText(text) : ofMarkdown(text)
    }
    default:
      return { ok: false, code: kind }
  }
}

function ofPage({ blocks, breaks, leftOut }: ReadHtml): ReadKind {
  return { ok: true, sections: sectionsOfParts(partsOf(blocks, { breaks })), leftOut }
}

function ofMarkdown(text: string): ReadKind {
  const read = importMarkdown(text)
  if (!read.ok) return { ok: false, code: read.code === 'too-long' ? 'too-large' : read.code }
  return { ok: true, sections: sectionsOfParts(read), leftOut: read.leftOut }
}

function ofText(text: string): ReadKind {
  const section = sectionOfText(visibleText(withoutTerminalSigns(text)))
  const isEmpty = section.title === '' && section.blocks.length === 0
  return { ok: true, sections: isEmpty ? [] : [section], leftOut: {} }
}

function isRtf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '{\\rtf'
}

/** What an HTML file says about itself (HTML, 13.2.3.2). */
function saidEncoding(bytes: Uint8Array): string | undefined {
  const begin = String.fromCharCode(...bytes.subarray(0, 2048))
  const [, said] = /<meta[^>]{0,200}\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(begin) ?? []
  const [, declared] = /^<\?xml[^>]{0,200}encoding=["']([\w-]+)/i.exec(begin) ?? []
  return said ?? declared
}

/** The text of a file, or what it could be. */
function textOf(
  { bytes, encoding }: FileToRead,
  said: string | undefined,
  decode: Decode,
): string | Extract<ReadFile, { ok: false }> {
  const own = encoding ?? (said !== undefined && isKnown(said, bytes, decode) ? said : undefined)
  if (own !== undefined) return decoded(bytes, own, decode)
  const guess = guessEncoding(bytes, decode)
  if (!guess) return { ok: false, code: 'unreadable' }
  if (guess.isSure) return decoded(bytes, guess.encoding, decode)
  const samples = guess.choices.map((choice) => ({
    encoding: choice,
    lines: tellingLines(decoded(bytes, choice, decode)),
  }))
  return { ok: false, code: 'which-encoding', samples: apart(samples) }
}

function isKnown(said: string, bytes: Uint8Array, decode: Decode): boolean {
  try {
    return fits(bytes, said, decode)
  } catch {
    return false
  }
}

function decoded(bytes: Uint8Array, encoding: string, decode: Decode): string {
  return decode(bytes, encoding).replace(/^\ufeff/, '')
}

/** A sample is as long as a few lines on a screen. */
const mostLines = 4
const longestLine = 90

/** The first lines in which a letter beyond ASCII stands, around it. */
function tellingLines(text: string): readonly string[] {
  const lines: string[] = []
  for (const line of text.split(/\r\n?|\n/)) {
    const at = line.search(/[^\p{ASCII}]/u)
    if (at < 0) continue
    const from = line.length > longestLine ? Math.max(0, at - 30) : 0
    lines.push(line.slice(from, from + longestLine).trim())
    if (lines.length === mostLines) break
  }
  return lines
}

/** Of those that read the same, the first. */
function apart(samples: readonly EncodingSample[]): readonly EncodingSample[] {
  const seen = new Set<string>()
  return samples.filter(({ lines }) => {
    const key = lines.join('\n')
    return !seen.has(key) && seen.add(key)
  })
}
