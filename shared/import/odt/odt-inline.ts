import { type ChildNode, type Element, type ParentNode, Text } from 'domhandler'
import { mathWords } from '../html/math-words.ts'
import { attr, element, isElement, isText, textIn } from '../html/tree.ts'
import { odtFileFields } from '../office/file-fields.ts'
import { childOf, parseXml } from '../office/xml.ts'
import { mostRepeats, type OdtReading } from './odt-reading.ts'
import type { OdtStyle } from './odt-styles.ts'

/** What stands within a line. */
export function within(r: OdtReading, parent: Element): ChildNode[] {
  return parent.children.flatMap((child): ChildNode[] => {
    if (isText(child)) return [letters(child.data)]
    return isElement(child) ? inLine(r, child) : []
  })
}

function inLine(r: OdtReading, node: Element): ChildNode[] {
  switch (node.name) {
    case 'span':
      return wrapped(within(r, node), r.styles.style(attr(node, 'style-name')))
    case 'a':
      return [element('a', { href: attr(node, 'href') }, within(r, node))]
    case 's': {
      const count = Math.min(mostRepeats, Number(attr(node, 'c') ?? 1) || 1)
      return [kept(' '.repeat(count))]
    }
    case 'tab':
      return [kept('\t')]
    case 'line-break':
      return [element('br', {}, [])]
    case 'note':
      return [note(r, node)]
    case 'annotation':
      r.leftOut.add('remark')
      return []
    case 'hidden-text':
    case 'hidden-paragraph':
      return hidden(r, node)
    case 'ruby': {
      const [base, reading] = [childOf(node, 'ruby-base'), childOf(node, 'ruby-text')]
      const aloud = element('rt', {}, reading ? within(r, reading) : [])
      return [element('ruby', {}, [...(base ? within(r, base) : []), aloud])]
    }
    case 'frame':
    case 'custom-shape':
    case 'text-box':
      return drawn(r, node)
    case 'annotation-end':
    case 'tracked-changes':
      return []
    default:
      return odtFileFields.has(node.name) ? ofFile(r, node) : within(r, node)
  }
}

/** A drawing: a box with words follows the line, a formula is its words, a picture is counted. */
export function drawn(r: OdtReading, node: Element): ChildNode[] {
  const box = node.name === 'frame' ? childOf(node, 'text-box') : node
  if (box) {
    r.boxes.push(box)
    return []
  }
  const object = childOf(node, 'object')
  const href = (attr(object ?? node, 'href') ?? '').replace(/^\.\//, '')
  const formula = object ? (childOf(object, 'math') ?? formulaAt(r, href)) : undefined
  if (formula) return [kept(mathWords(formula))]
  r.leftOut.add(childOf(node, 'image') && !object ? 'picture' : 'media')
  return []
}

function formulaAt(r: OdtReading, folder: string): ParentNode | undefined {
  const xml = folder === '' ? undefined : r.zip.text(`${folder}/content.xml`)
  const tree = xml === undefined ? undefined : parseXml(xml)
  return childOf(tree, 'math')
}

function note(r: OdtReading, node: Element): Element {
  const citation = childOf(node, 'note-citation')
  const label = citation ? textIn(citation).trim() : ''
  const at = r.notes.push({ label, body: childOf(node, 'note-body') })
  return element('a', { role: 'doc-noteref', id: `ref-${at}`, href: `#note-${at}` }, [
    label || String(at),
  ])
}

/** Who wrote it is no word of it. */
function ofFile(r: OdtReading, node: Element): ChildNode[] {
  if (textIn(node).trim() !== '') r.leftOut.add('fileData')
  return []
}

/** What nobody sees is counted. */
export function hidden(r: OdtReading, node: Element): ChildNode[] {
  if (textIn(node).trim() !== '') r.leftOut.add('hidden')
  return []
}

/** Letters with the looks of a style. */
export function wrapped(words: readonly ChildNode[], { css, names }: OdtStyle): ChildNode[] {
  if (css === '' && names.length === 0) return [...words]
  const isCode =
    /x-code/.test(css) ||
    names.some((name) => /^Source(?:_20_| )Text$|^Teletype$|^Verbatim/.test(name))
  const own = isCode ? [element('code', {}, words)] : words
  return [element('span', { style: css }, own)]
}

/** OpenDocument's white space is one space; more is said by elements. */
function letters(text: string): Element {
  return kept(text.replace(/[ \t\r\n]+/g, ' '))
}

function kept(text: string): Element {
  return element('x-kept', {}, [new Text(text)])
}
