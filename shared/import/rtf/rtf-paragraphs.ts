import { element } from '../html/tree.ts'
import { captionName } from '../office/captions.ts'
import { plainParagraph } from './rtf-lines.ts'
import type { RtfReading } from './rtf-reading.ts'

/** A word that says what a paragraph is, or ends one; false where it says something else. */
export function paragraphWord(r: RtfReading, name: string, value: number | undefined): boolean {
  switch (name) {
    case 'brdrt':
    case 'brdrl':
    case 'brdrb':
    case 'brdrr':
      r.border = name
      if (name === 'brdrb' && r.group.use === 'text') r.paragraph.isRule = true
      return true
    case 'brdrnone':
      if (r.border === 'brdrb') r.paragraph.isRule = false
      return true
    case 'pard':
      if (r.group.use === 'sign') return true
      r.paragraph = { ...plainParagraph(), sign: r.paragraph.sign, isItem: r.paragraph.isItem }
      return true
    case 's':
      if (r.group.use === 'styles') r.style = value ?? 0
      else styled(r, value ?? 0)
      return true
    case 'outlinelevel':
      if (r.group.use === 'styles') {
        r.styles.set(r.style, {
          ...(r.styles.get(r.style) ?? { name: '' }),
          level: (value ?? 0) + 1,
        })
      } else if ((value ?? 9) < 9) r.paragraph.level = (value ?? 0) + 1
      return true
    case 'ilvl':
      r.paragraph.indent = Math.min(8, Math.max(0, value ?? 0))
      return true
    case 'intbl':
      r.paragraph.inTable = true
      return true
    case 'par':
    case 'sect':
      if (r.group.use === 'sign') wordsInSign(r)
      else if (r.group.use === 'text' || r.group.use === 'note') endLine(r)
      return true
    case 'line':
    case 'lbr':
      if (r.group.use === 'text' || r.group.use === 'note') r.lines.put(element('br', {}, []))
      return true
    case 'cell':
    case 'nestcell':
      r.lines.endCell(r.paragraph)
      endSign(r)
      return true
    case 'row':
    case 'nestrow':
      r.lines.endRow()
      return true
    default:
      return false
  }
}

function styled(r: RtfReading, number: number): void {
  const own = r.styles.get(number)
  const [, level] = /^heading (\d)/i.exec(own?.name ?? '') ?? []
  if (level) r.paragraph.level = Number(level)
  else if (own?.level !== undefined && own.level < 10) r.paragraph.level = own.level
  else if (/^title$/i.test(own?.name ?? '')) r.paragraph.level = 1
  if (/^horizontal line$/i.test(own?.name ?? '')) r.paragraph.isRule = true
  r.paragraph.isCaption = captionName.test(own?.name ?? '')
  r.paragraph.isQuote = /^(?:(?:intense )?quote|quotations?|block text)$/i.test(own?.name ?? '')
}

function endLine(r: RtfReading): void {
  r.lines.endLine(r.paragraph)
  endSign(r)
}

/** AbiWord writes all of an item where its sign should stand: behind the tab are its words. */
function wordsInSign(r: RtfReading): void {
  const [sign = '', ...words] = r.paragraph.sign.split('\t')
  r.paragraph.sign = sign
  r.lines.letters(words.join('\t'), { tags: [], href: undefined })
  endLine(r)
}

function endSign(r: RtfReading): void {
  r.paragraph.sign = ''
  r.paragraph.isItem = false
}
