import type { Element } from 'domhandler'
import type { Decode } from '../decode.ts'
import type { LeftOutCount } from '../left-out.ts'
import { signOf } from '../office/signs.ts'
import { lookOf, outermostGroup, type RtfGroup } from './rtf-group.ts'
import { plainParagraph, RtfLines, type RtfParagraph } from './rtf-lines.ts'

/** The reading of one file. */
export interface RtfReading {
  readonly decode: Decode
  readonly leftOut: LeftOutCount
  readonly fonts: Map<number, { encoding?: string; name: string }>
  readonly styles: Map<number, { level?: number; name: string }>
  readonly noteLines: Element[]
  encoding: string
  group: RtfGroup
  readonly around: RtfGroup[]
  lines: RtfLines
  paragraph: RtfParagraph
  /** Texts that a note stands in. */
  readonly outer: { lines: RtfLines; paragraph: RtfParagraph; depth: number; at: number }[]
  instruction: string
  /** Bytes of letters that are not read yet. */
  waiting: number[]
  toSkip: number
  /** The next word is the first of its group, and may say what it is. */
  isFirst: boolean
  pageText: string
  /** The style that is being told of, and the border. */
  style: number
  border: string
}

/** Before the first byte. */
export function createReading(decode: Decode, leftOut: LeftOutCount): RtfReading {
  return {
    ...{ decode, leftOut, fonts: new Map(), styles: new Map(), noteLines: [] },
    ...{ encoding: 'windows-1252', group: outermostGroup(), around: [], lines: new RtfLines() },
    ...{ paragraph: plainParagraph(), outer: [], instruction: '', waiting: [], toSkip: 0 },
    ...{ isFirst: false, pageText: '', style: 0, border: '' },
  }
}

/** Bytes side by side are one text: a letter may be two of them. */
export function flush(r: RtfReading): void {
  if (r.waiting.length === 0) return
  const own = r.fonts.get(r.group.font)
  const codes = r.waiting
  r.waiting = []
  if (own && /^(?:symbol|wingdings|webdings)/i.test(own.name) && r.group.use === 'text') {
    for (const code of codes) say(r, signOf(own.name, code) ?? String.fromCharCode(code))
  } else say(r, r.decode(new Uint8Array(codes), own?.encoding ?? r.encoding))
}

/** Letters go to where their group's go. */
export function say(r: RtfReading, text: string): void {
  switch (r.group.use) {
    case 'fonts': {
      const font = r.fonts.get(r.group.font)
      if (font) font.name += text.replace(/;$/, '')
      return
    }
    case 'styles': {
      const one = r.styles.get(r.style) ?? { name: '' }
      r.styles.set(r.style, { ...one, name: one.name + text.replace(/;$/, '') })
      return
    }
    case 'sign':
      r.paragraph.sign += text
      r.paragraph.isItem = true
      return
    case 'instruction':
      r.instruction += text
      return
    case 'pageText':
      r.pageText += text
      return
    case 'text':
    case 'note':
      if (r.group.deleted || r.group.hidden || r.group.isOfFile) {
        const kind = r.group.isOfFile ? 'fileData' : r.group.deleted ? 'deleted' : 'hidden'
        if (text.trim() !== '') r.leftOut.add(kind)
      } else r.lines.letters(text, lookOf(r.group, r.fonts.get(r.group.font)?.name ?? ''))
  }
}
