import type { Element } from 'domhandler'
import { emojiOf, isCheckBox } from './left-out-by.ts'
import type { LinePiece } from './line-of.ts'
import { mathWords } from './math-words.ts'
import { isLines, scriptOf } from './meaning.ts'
import { rubyText } from './ruby.ts'
import { scriptText } from './scripts.ts'
import type { StyleOf } from './style-sheet.ts'
import { attr, elementsIn, isElement, isText, nodesIn, textIn } from './tree.ts'
import type { Context, HtmlReading } from './tree-reading.ts'

/** What an element within a line reads as where that is not simply what is in it. */
export function piecesOf(
  r: HtmlReading,
  element: Element,
  style: ReturnType<StyleOf>,
  context: Context,
  before: readonly LinePiece[],
): readonly LinePiece[] | undefined {
  const said = (text: string): LinePiece[] => (text === '' ? [] : [{ ...context, text }])
  switch (element.name) {
    case 'br':
      return ['break']
    case 'img':
      return said(emojiOf(element) ?? '')
    case 'input':
      if (!isCheckBox(element) || context.hasBoxes) return []
      return said(attr(element, 'checked') === undefined ? '☐ ' : '☑ ')
    case 'math':
      return said(mathWords(element))
    case 'ruby':
      return said(rubyText(element))
    case 'q':
      return [...said('“'), ...said(textIn(element)), ...said('”')]
  }
  // KaTeX draws a formula twice.
  if (/(?:^|\s)katex-html(?:\s|$)/.test(attr(element, 'class') ?? '') && isSaidBeside(element))
    return []
  const script = scriptOf(element, style)
  if (!script || holdsNote(r, element)) return undefined
  const last = before.at(-1)
  const text = textIn(element).replace(/\s+/g, ' ')
  return said(scriptText(text, script, last && last !== 'break' ? last.text : ''))
}

function holdsNote(r: HtmlReading, element: Element): boolean {
  for (const one of elementsIn(element)) if (r.notes.has(one) || one.name === 'a') return true
  return r.notes.has(element)
}

/** Whether the same formula stands right beside it, as what it means. */
function isSaidBeside({ prev, next }: Element): boolean {
  return [prev, next].some((beside) => {
    if (!isElement(beside)) return false
    if (beside.name === 'math') return true
    for (const one of elementsIn(beside)) if (one.name === 'math') return true
    return false
  })
}

/** What is nested deeper than anything that is read, as its words and where its lines begin. */
export function flatPieces(element: Element, context: Context): readonly LinePiece[] {
  const pieces: LinePiece[] = []
  const lines = new Map()
  for (const node of nodesIn(element)) {
    if (isText(node)) pieces.push({ ...context, text: node.data })
    else if (isElement(node) && (node.name === 'br' || isLines(node, lines))) {
      if (pieces.at(-1) !== 'break') pieces.push('break')
    }
  }
  return pieces
}
