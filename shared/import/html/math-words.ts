import type { ChildNode, Element, ParentNode } from 'domhandler'
import { scriptText } from './scripts.ts'
import { isElement, isText } from './tree.ts'

/** Deeper than this a formula is read sign by sign. */
const maxDepth = 40

/** The letters and signs of a formula (MathML, or Word's) on one line: x², (a+b)/2, √(c). */
export function mathWords(formula: ParentNode, depth = 0): string {
  if (depth > maxDepth) return ''
  const inner = (node: ParentNode | undefined) => (node ? mathWords(node, depth + 1) : '')
  const parts = formula.children.map((child) => wordsOf(child, inner))
  return parts.join('')
}

function wordsOf(node: ChildNode, inner: (node: ParentNode | undefined) => string): string {
  if (isText(node)) return node.data.replace(/\s+/g, ' ').trim()
  if (!isElement(node)) return ''
  const parts = node.children.filter(isElement)
  const [first, second, third] = parts.filter((part) => !/Pr$/.test(part.name))
  switch (local(node)) {
    // Said a second time, in another language of formulas.
    case 'annotation':
    case 'annotation-xml':
      return ''
    case 'mo':
    case 'mtext':
      return spaced(inner(node))
    case 'msup':
    case 'ssup':
    case 'mover':
      return raisedTo(inner(first), inner(second), 'sup')
    case 'msub':
    case 'ssub':
    case 'munder':
      return raisedTo(inner(first), inner(second), 'sub')
    case 'msubsup':
    case 'ssubsup':
    case 'munderover':
      return raisedTo(raisedTo(inner(first), inner(second), 'sub'), inner(third), 'sup')
    case 'mfrac':
    case 'f':
      return `${grouped(inner(first))}/${grouped(inner(second))}`
    case 'msqrt':
      return `√${grouped(inner(node))}`
    case 'mroot':
      return `${raisedTo('', inner(second), 'sup')}√${grouped(inner(first))}`
    case 'rad':
      return `√${grouped(inner(parts.find((part) => local(part) === 'e')))}`
    case 'd':
      return `(${inner(node)})`
    case 'mtr':
    case 'mr':
      return `${parts.map(inner).join(' ')}; `
    default:
      return local(node).endsWith('pr') ? '' : inner(node)
  }
}

/** Word's names have a prefix. */
function local(element: Element): string {
  return element.name.slice(element.name.indexOf(':') + 1).toLowerCase()
}

function raisedTo(base: string, script: string, kind: 'sup' | 'sub'): string {
  return script === '' ? base : `${base}${scriptText(script.replace(/\s/g, ''), kind, base || 'x')}`
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`
}

function spaced(text: string): string {
  return /^[=<>≤≥≠≈±→⇒]$/.test(text) ? ` ${text} ` : text
}
