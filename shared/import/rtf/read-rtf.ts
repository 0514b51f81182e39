import { Document } from 'domhandler'
import type { Decode } from '../decode.ts'
import { type ReadHtml, readPage } from '../html/read-html.ts'
import { element, setChildren } from '../html/tree.ts'
import { LeftOutCount } from '../left-out.ts'
import { captionName } from '../office/captions.ts'
import { signOf } from '../office/signs.ts'
import { TooMuchError } from '../too-much.ts'
import { encodingOfCharset, encodingOfPage } from './rtf-code-pages.ts'
import { plainParagraph, RtfLines, type RtfLook, type RtfParagraph } from './rtf-lines.ts'
import { type RtfToken, rtfTokens } from './rtf-tokens.ts'

/** Groups in one another; programs write about ten. */
const mostOpen = 2500

/** What a group's words are: of the text, of a table of the file's, of nothing. */
type Use = 'text' | 'skip' | 'fonts' | 'styles' | 'sign' | 'instruction' | 'pageText' | 'note'

interface Group {
  use: Use
  /** `\*`: to be left out by whom does not know it. */
  isOptional: boolean
  bold: boolean
  italic: boolean
  underline: boolean
  struck: boolean
  script: '' | 'sup' | 'sub'
  hidden: boolean
  deleted: boolean
  font: number
  /** Letters that stand for a `\u` where it is not known. */
  skips: number
  href: string | undefined
}

const uses: ReadonlyMap<string, Use> = new Map([
  ...'colortbl info listtable listoverridetable generator themedata colorschememapping latentstyles datastore xmlnstbl rsidtbl mmathPr bkmkstart bkmkend filetbl revtbl docvar userprops nonshppict falt panose xe tc txe template operator author sp shprslt pnseclvl atnid atnauthor atntime atnicn atnref atnparent listname listpicture listlevel ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pgptbl protusertbl wgrffmtfilter mmath2 do result passwordhash'
    .split(' ')
    .map((name): [string, Use] => [name, 'skip']),
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['listtext', 'sign'],
  ['pntext', 'sign'],
  ['fldinst', 'instruction'],
  ['footnote', 'note'],
  ...'header headerl headerr headerf footer footerl footerr footerf'
    .split(' ')
    .map((name): [string, Use] => [name, 'pageText']),
])
/** Groups that may be left out, and are not: their words stand in the text. */
const read = new Set(['shpinst', 'shptxt', 'shppict', 'moMath', 'mr', 'ud', 'shpgrp', 'shp'])

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
  const fonts = new Map<number, { encoding?: string; name: string }>()
  const styles = new Map<number, { level?: number; name: string }>()
  const noteLines: ReturnType<typeof element>[] = []
  let encoding = 'windows-1252'
  let group = outermost()
  const around: Group[] = []
  let lines = new RtfLines()
  let paragraph = plainParagraph()
  /** Texts that a note stands in. */
  const outer: { lines: RtfLines; paragraph: RtfParagraph; depth: number; at: number }[] = []
  let instruction = ''
  let waiting: number[] = []
  let toSkip = 0
  let isFirst = false
  let pageText = ''
  let style = 0
  let border = ''

  for (const token of rtfTokens(bytes)) step(token)
  flush()
  while (outer.length > 0) endNote()
  return [...lines.end(paragraph), ...noteLines]

  function step(token: RtfToken): void {
    if (token.kind !== 'byte') flush()
    if (token.kind === 'open') {
      if (around.length >= mostOpen) throw new TooMuchError()
      around.push(group)
      group = { ...group, isOptional: false }
      isFirst = true
    } else if (token.kind === 'close') close()
    else if (token.kind === 'word') {
      word(token.name, token.value)
      if (token.name !== '*') isFirst = false
    } else if (toSkip > 0) toSkip--
    else {
      isFirst = false
      waiting.push(token.code)
    }
  }

  function close(): void {
    const closed = group
    group = around.pop() ?? outermost()
    toSkip = 0
    if (closed.use === 'instruction' && group.use !== 'instruction') {
      const [, url] = /^\s*HYPERLINK\s+"?([^"\s]+)/i.exec(instruction) ?? []
      group.href = url
      instruction = ''
    }
    if (closed.use === 'pageText' && group.use !== 'pageText') {
      if (/\p{L}/u.test(pageText)) leftOut.add('pageText')
      pageText = ''
    }
    if (outer.length > 0 && around.length < (outer.at(-1)?.depth ?? 0)) endNote()
  }

  /** Bytes side by side are one text: a letter may be two of them. */
  function flush(): void {
    if (waiting.length === 0) return
    const own = fonts.get(group.font)
    const codes = waiting
    waiting = []
    if (own && /^(?:symbol|wingdings|webdings)/i.test(own.name) && group.use === 'text') {
      for (const code of codes) say(signOf(own.name, code) ?? String.fromCharCode(code))
    } else say(decode(new Uint8Array(codes), own?.encoding ?? encoding))
  }

  function say(text: string): void {
    switch (group.use) {
      case 'fonts': {
        const font = fonts.get(group.font)
        if (font) font.name += text.replace(/;$/, '')
        return
      }
      case 'styles': {
        const one = styles.get(style) ?? { name: '' }
        styles.set(style, { ...one, name: one.name + text.replace(/;$/, '') })
        return
      }
      case 'sign':
        paragraph.sign += text
        paragraph.isItem = true
        return
      case 'instruction':
        instruction += text
        return
      case 'pageText':
        pageText += text
        return
      case 'text':
      case 'note':
        if (group.deleted || group.hidden) {
          if (text.trim() !== '') leftOut.add(group.deleted ? 'deleted' : 'hidden')
        } else lines.letters(text, lookOf(group, fonts.get(group.font)?.name ?? ''))
    }
  }

  function word(name: string, value: number | undefined): void {
    if (name === '*') {
      group.isOptional = true
      return
    }
    if (isFirst && opensUse(name)) return
    const sign = signs.get(name)
    if (sign !== undefined) {
      if (toSkip > 0) toSkip--
      else say(sign)
      return
    }
    const isOn = value !== 0
    switch (name) {
      case 'u': {
        say(String.fromCharCode((value ?? 0) < 0 ? (value ?? 0) + 65_536 : (value ?? 0)))
        toSkip = group.skips
        return
      }
      case 'uc':
        group.skips = Math.max(0, value ?? 1)
        return
      case 'ansicpg':
        encoding = encodingOfPage(value ?? 1252)
        return
      case 'mac':
        encoding = 'macintosh'
        return
      case 'f':
        group.font = value ?? 0
        if (group.use === 'fonts' && !fonts.has(group.font)) fonts.set(group.font, { name: '' })
        return
      case 'fcharset': {
        const own = encodingOfCharset(value ?? 0)
        const font = fonts.get(group.font)
        if (font && own) font.encoding = own
        return
      }
      case 'b':
        group.bold = isOn
        return
      case 'i':
        group.italic = isOn
        return
      case 'ul':
      case 'uld':
      case 'uldb':
      case 'ulw':
        group.underline = isOn
        return
      case 'ulnone':
        group.underline = false
        return
      case 'strike':
      case 'striked':
        group.struck = isOn
        return
      case 'super':
        group.script = isOn ? 'sup' : ''
        return
      case 'sub':
        group.script = isOn ? 'sub' : ''
        return
      case 'up':
        group.script = (value ?? 6) > 0 ? 'sup' : ''
        return
      case 'dn':
        group.script = (value ?? 6) > 0 ? 'sub' : ''
        return
      case 'brdrt':
      case 'brdrl':
      case 'brdrb':
      case 'brdrr':
        border = name
        if (name === 'brdrb' && group.use === 'text') paragraph.isRule = true
        return
      case 'brdrnone':
        if (border === 'brdrb') paragraph.isRule = false
        return
      case 'nosupersub':
        group.script = ''
        return
      case 'v':
        group.hidden = isOn
        return
      case 'deleted':
        group.deleted = isOn
        return
      case 'plain':
        group = { ...outermost(), use: group.use, href: group.href, skips: group.skips }
        return
      case 'pard':
        if (group.use === 'sign') return
        paragraph = { ...plainParagraph(), sign: paragraph.sign, isItem: paragraph.isItem }
        return
      case 's':
        if (group.use === 'styles') style = value ?? 0
        else styled(value ?? 0)
        return
      case 'outlinelevel':
        if (group.use === 'styles') {
          styles.set(style, { ...(styles.get(style) ?? { name: '' }), level: (value ?? 0) + 1 })
        } else if ((value ?? 9) < 9) paragraph.level = (value ?? 0) + 1
        return
      case 'ilvl':
        paragraph.indent = Math.min(8, Math.max(0, value ?? 0))
        return
      case 'intbl':
        paragraph.inTable = true
        return
      case 'par':
      case 'sect':
        if (group.use === 'text' || group.use === 'note') endLine()
        return
      case 'line':
      case 'lbr':
        if (group.use === 'text' || group.use === 'note') lines.put(element('br', {}, []))
        return
      case 'cell':
      case 'nestcell':
        lines.endCell(paragraph)
        endSign()
        return
      case 'row':
      case 'nestrow':
        lines.endRow()
        return
    }
  }

  /** Whether a word says what its group is. */
  function opensUse(name: string): boolean {
    if (name === 'pict') {
      if (group.use === 'text' || group.use === 'note') leftOut.add('picture')
      group.use = 'skip'
      return true
    }
    if (name === 'object' && group.use !== 'skip') leftOut.add('media')
    if (name === 'annotation') {
      leftOut.add('remark')
      group.use = 'skip'
      return true
    }
    const use = uses.get(name)
    if (group.use === 'skip' || group.use === 'fonts') return false
    if (use === undefined) {
      if (group.isOptional && group.use !== 'styles' && !read.has(name)) group.use = 'skip'
      return false
    }
    if (use === 'note') beginNote()
    group.use = use === 'note' ? 'text' : use
    return true
  }

  function styled(number: number): void {
    const own = styles.get(number)
    const [, level] = /^heading (\d)/i.exec(own?.name ?? '') ?? []
    if (level) paragraph.level = Number(level)
    else if (own?.level !== undefined && own.level < 10) paragraph.level = own.level
    else if (/^title$/i.test(own?.name ?? '')) paragraph.level = 1
    if (/^horizontal line$/i.test(own?.name ?? '')) paragraph.isRule = true
    paragraph.isCaption = captionName.test(own?.name ?? '')
    paragraph.isQuote = /^(?:(?:intense )?quote|quotations?|block text)$/i.test(own?.name ?? '')
  }

  function endLine(): void {
    lines.endLine(paragraph)
    endSign()
  }

  function endSign(): void {
    paragraph.sign = ''
    paragraph.isItem = false
  }

  function beginNote(): void {
    const at = noteCount() + 1
    const href = `#note-${at}`
    lines.put(element('a', { role: 'doc-noteref', id: `ref-${at}`, href }, [String(at)]))
    noteLines.push(element('div', { role: 'doc-footnote', id: `note-${at}` }, []))
    outer.push({ lines, paragraph, depth: around.length, at })
    lines = new RtfLines()
    paragraph = plainParagraph()
    group = { ...outermost(), use: 'text', skips: group.skips }
  }

  function endNote(): void {
    const last = outer.pop()
    if (!last) return
    const back = element('a', { href: `#ref-${last.at}` }, ['↩'])
    const note = noteLines[last.at - 1]
    if (note) setChildren(note, [back, ...lines.end(paragraph)])
    lines = last.lines
    paragraph = last.paragraph
  }

  function noteCount(): number {
    return noteLines.length
  }
}

const monospace = /courier|consolas|mono|menlo|fixedsys/i

function lookOf(group: Group, font: string): RtfLook {
  const { bold, italic, underline, struck, script, href } = group
  const tags = [
    ...(monospace.test(font) ? ['code'] : []),
    ...(script === '' ? [] : [script]),
    ...(struck ? ['s'] : []),
    ...(underline && href === undefined ? ['u'] : []),
    ...(italic ? ['i'] : []),
    ...(bold ? ['b'] : []),
  ]
  return { tags, href }
}

function outermost(): Group {
  return {
    use: 'text',
    isOptional: false,
    bold: false,
    italic: false,
    underline: false,
    struck: false,
    script: '',
    hidden: false,
    deleted: false,
    font: -1,
    skips: 1,
    href: undefined,
  }
}
