import type { Element, ParentNode } from 'domhandler'
import { attr, elementsIn } from '../html/tree.ts'
import { childOf } from '../office/xml.ts'

/** What a style of Word says that a text of ours can say too; what it is based on is in it already. */
export interface WordStyle {
  readonly name: string
  /** Of a heading, from 1; 0 is the title of the whole. */
  readonly level?: number
  readonly isQuote: boolean
  readonly isCode: boolean
  readonly run: Element | undefined
  readonly list: Element | undefined
  readonly isRule: boolean
}

export type WordStyles = ReadonlyMap<string, WordStyle>

/** More styles on top of each other than any file has. */
const deepest = 20

/** Headings by the names that office programs give them in the languages in which they are sold. */
const headingName =
  /^(?:heading|überschrift|titre|título|titolo|titulo|kop|rubrik|overskrift|otsikko|заголовок|nagłówek|nadpis|címsor|titlu|επικεφαλίδα|başlık|标题|標題|見出し|제목|عنوان|כותרת|หัวเรื่อง|tiêu đề|naslov|заглавие|antraštė|virsraksts|pealkiri|शीर्षक)\s*([1-9])$/iu
const quoteName = /^(?:(?:intense )?quot(?:e|ations?)(?: rtl)?|block ?text|zitat|citation|cita)$/i
const codeName =
  /^(?:verbatim char|source code|source text|html (?:code|preformatted|keyboard|sample|typewriter)|preformatted text|code|inline code)$/i

/** The styles of a Word file by id. */
export function wordStylesOf(styles: ParentNode | undefined): WordStyles {
  const raw = new Map<string, Element>()
  if (styles) {
    for (const one of elementsIn(styles)) {
      if (one.name === 'style') raw.set(attr(one, 'styleId') ?? '', one)
    }
  }
  const known = new Map<string, WordStyle>()
  for (const id of raw.keys()) styleOf(id, 0)
  return known

  function styleOf(id: string, depth: number): WordStyle | undefined {
    const done = known.get(id)
    const own = raw.get(id)
    if (done || !own || depth > deepest) return done
    const base = styleOf(valOf(own, 'basedOn') ?? '', depth + 1)
    const name = valOf(own, 'name') ?? ''
    const paragraph = childOf(own, 'pPr')
    const level = levelOf(name, paragraph) ?? base?.level
    const style: WordStyle = {
      name,
      ...(level === undefined ? {} : { level }),
      isQuote: quoteName.test(name) || (base?.isQuote ?? false),
      isCode: codeName.test(name) || (base?.isCode ?? false),
      run: childOf(own, 'rPr') ?? base?.run,
      list: childOf(paragraph, 'numPr') ?? base?.list,
      isRule: /^(?:rule|horizontal (?:line|rule))$/i.test(name),
    }
    known.set(id, style)
    return style
  }
}

function levelOf(name: string, paragraph: Element | undefined): number | undefined {
  if (/^title$/i.test(name)) return 0
  const [, digit] = headingName.exec(name.trim()) ?? []
  if (digit) return Number(digit)
  return outlineOf(paragraph)
}

/** A level of the outline, from 1; Word's tenth is that of plain text. */
export function outlineOf(paragraph: Element | undefined): number | undefined {
  const said = valOf(paragraph, 'outlineLvl')
  return said !== undefined && /^[0-8]$/.test(said) ? Number(said) + 1 : undefined
}

/** The value of a property that is an element of its own. */
export function valOf(parent: Element | undefined, name: string): string | undefined {
  const found = childOf(parent, name)
  return found && (attr(found, 'val') ?? '')
}

/** Whether a property that can be off is on. */
export function isSwitchedOn(parent: Element | undefined, name: string): boolean | undefined {
  const said = valOf(parent, name)
  return said === undefined ? undefined : !/^(?:0|false|off|none)$/i.test(said)
}
