import * as Y from 'yjs'
import type {
  Block,
  Inline,
  List,
  ListItem,
  TextMark,
  TextRun,
} from '../../../../shared/notebook/blocks.ts'

/**
 * A body for a new section, in the form that @lexical/yjs (V2, 0.52.0) stores. Never empty: an
 * empty body would make every device that opens it write a paragraph of its own.
 */
export function createTree(blocks: readonly Block[]): Y.XmlElement {
  const body = new Y.XmlElement()
  const children = blocks.flatMap(writeBlock)
  body.insert(0, children.length > 0 ? children : [element('paragraph', [])])
  return body
}

function writeBlock(block: Block): Y.XmlElement[] {
  switch (block.kind) {
    case 'heading':
      return [
        element('heading', block.content, block.level === 1 ? {} : { __tag: `h${block.level}` }),
      ]
    case 'table':
    case 'rule':
      return []
    case 'list':
      return block.items.length > 0 ? [writeList(block)] : []
    default:
      return [element(block.kind, block.content)]
  }
}

/** Only what is not the editor's default: anything else it would take out again when it writes nearby. */
function writeList(list: List): Y.XmlElement {
  const attributes = list.style === 'number' ? {} : { __listType: list.style, __tag: 'ul' }
  return withChildren('list', list.items.flatMap(writeItem), attributes)
}

function writeItem(item: ListItem): Y.XmlElement[] {
  const own = element('listitem', item.content, item.checked ? { __checked: true } : {})
  // The editor keeps a nested list in an item of its own, after the item that it is under.
  const nested = item.children.map((list) => withChildren('listitem', [writeList(list)], {}))
  return [own, ...nested]
}

type Attributes = Record<string, string | number | boolean>

function element(name: string, content: readonly Inline[], attributes: Attributes = {}) {
  return withChildren(name, writeInlines(content), attributes)
}

function withChildren(
  name: string,
  children: (Y.XmlElement | Y.XmlText)[],
  attributes: Attributes,
): Y.XmlElement {
  const made = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) setAttribute(made, key, value)
  made.insert(0, children)
  return made
}

/** Yjs stores any JSON value as an attribute; its types say string. */
function setAttribute(target: Y.XmlElement, key: string, value: string | number | boolean): void {
  target.setAttribute(key, value as string)
}

/** Neighbouring runs share one text; links and line breaks stand between. Empty content is one empty text. */
function writeInlines(content: readonly Inline[]): (Y.XmlElement | Y.XmlText)[] {
  const children: (Y.XmlElement | Y.XmlText)[] = []
  let runs: TextRun[] = []
  const flush = () => {
    if (runs.length > 0) children.push(writeRuns(runs))
    runs = []
  }
  for (const inline of content) {
    if (inline.kind === 'text') {
      runs.push(inline)
      continue
    }
    if (inline.kind === 'unknown') continue
    flush()
    children.push(
      inline.kind === 'linebreak'
        ? new Y.XmlElement('linebreak')
        : element('link', inline.content, { __url: inline.url }),
    )
  }
  flush()
  return children.length > 0 ? children : [new Y.XmlText()]
}

const formatBit: Record<TextMark, number> = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
}

function writeRuns(runs: readonly TextRun[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(
    runs.map((run, i) => {
      const format = run.marks.reduce((bits, mark) => bits | formatBit[mark], 0)
      // `i` keeps neighbouring runs apart; the editor counts them the same way.
      const attributes = { ...(format ? { p: { __format: format } } : {}), ...(i > 0 ? { i } : {}) }
      return { insert: run.text, attributes }
    }),
  )
  return text
}
