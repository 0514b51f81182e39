import { Document } from 'domhandler'
import type { Decode } from '../decode.ts'
import { type ReadHtml, readPage } from '../html/read-html.ts'
import { element, setChildren } from '../html/tree.ts'
import { LeftOutCount } from '../left-out.ts'
import { saysFileData } from '../office/file-fields.ts'
import { TooMuchError } from '../too-much.ts'
import { encodingOfCharset, encodingOfPage } from './rtf-code-pages.ts'
import { outermostGroup } from './rtf-group.ts'
import { letterWord } from './rtf-looks.ts'
import { endNote } from './rtf-notes.ts'
import { paragraphWord } from './rtf-paragraphs.ts'
import { createReading, flush, type RtfReading, say } from './rtf-reading.ts'
import { type RtfToken, rtfTokens } from './rtf-tokens.ts'
import { opensUse } from './rtf-uses.ts'

/** Groups in one another; programs write about ten. */
const mostOpen = 2500

const signs: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
])

/**
 * The words of a file in Rich Text Format (1.9.1), as other readers read theirs. What is not known in
 * it is left out where it says so, and read as text where it does not.
 * @throws TooMuchError
 */
export function readRtf(bytes: Uint8Array, decode: Decode): ReadHtml {
  const leftOut = new LeftOutCount()
  const page = new Document([])
  setChildren(page, [element('body', {}, readBody(bytes, decode, leftOut))])
  return readPage(page, leftOut)
}

function readBody(bytes: Uint8Array, decode: Decode, leftOut: LeftOutCount) {
  const r = createReading(decode, leftOut)
  for (const token of rtfTokens(bytes)) step(r, token)
  flush(r)
  while (r.outer.length > 0) endNote(r)
  return [...r.lines.end(r.paragraph), ...r.noteLines]
}

function step(r: RtfReading, token: RtfToken): void {
  if (token.kind !== 'byte') flush(r)
  if (token.kind === 'open') {
    if (r.around.length >= mostOpen) throw new TooMuchError()
    r.around.push(r.group)
    r.group = { ...r.group, isOptional: false }
    r.isFirst = true
  } else if (token.kind === 'close') close(r)
  else if (token.kind === 'word') {
    word(r, token.name, token.value)
    if (token.name !== '*') r.isFirst = false
  } else if (r.toSkip > 0) r.toSkip--
  else {
    r.isFirst = false
    r.waiting.push(token.code)
  }
}

function close(r: RtfReading): void {
  const closed = r.group
  r.group = r.around.pop() ?? outermostGroup()
  r.toSkip = 0
  if (closed.use === 'instruction' && r.group.use !== 'instruction') {
    const [, url] = /^\s*HYPERLINK\s+"?([^"\s]+)/i.exec(r.instruction) ?? []
    r.group.href = url
    r.group.isOfFile ||= saysFileData(r.instruction)
    r.instruction = ''
  }
  if (closed.use === 'pageText' && r.group.use !== 'pageText') {
    if (/\p{L}/u.test(r.pageText)) r.leftOut.add('pageText')
    r.pageText = ''
  }
  if (r.outer.length > 0 && r.around.length < (r.outer.at(-1)?.depth ?? 0)) endNote(r)
}

function word(r: RtfReading, name: string, value: number | undefined): void {
  if (name === '*') {
    r.group.isOptional = true
    return
  }
  if (r.isFirst && opensUse(r, name)) return
  const sign = signs.get(name)
  if (sign !== undefined) {
    if (r.toSkip > 0) r.toSkip--
    else say(r, sign)
    return
  }
  if (letterWord(r, name, value) || paragraphWord(r, name, value)) return
  switch (name) {
    case 'u': {
      say(r, String.fromCharCode((value ?? 0) < 0 ? (value ?? 0) + 65_536 : (value ?? 0)))
      r.toSkip = r.group.skips
      return
    }
    case 'ansicpg':
      r.encoding = encodingOfPage(value ?? 1252)
      return
    case 'mac':
      r.encoding = 'macintosh'
      return
    case 'f':
      r.group.font = value ?? 0
      if (r.group.use === 'fonts' && !r.fonts.has(r.group.font))
        r.fonts.set(r.group.font, { name: '' })
      return
    case 'fcharset': {
      const own = encodingOfCharset(value ?? 0)
      const font = r.fonts.get(r.group.font)
      if (font && own) font.encoding = own
      return
    }
  }
}
