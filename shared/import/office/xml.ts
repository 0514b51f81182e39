import { Document, type Element, type ParentNode, Text } from 'domhandler'
import { Parser } from 'htmlparser2'
import { element, isElement } from '../html/tree.ts'
import { TooMuchError } from '../too-much.ts'

/** Elements that are open at once; office programs write about twenty. */
const mostOpen = 2500
/** Elements of one part; a book of 500 pages has about 300,000. */
const mostElements = 1_500_000

/**
 * XML as a tree of local names: office programs differ in their prefixes. Nothing outside of it is
 * fetched, no entity of its own is known.
 * @param most elements of it
 * @throws TooMuchError
 */
export function parseXml(xml: string, most = mostElements): Document {
  const page = new Document([])
  const open: ParentNode[] = [page]
  let elements = 0
  const add = (child: Element | Text) => {
    const parent = open.at(-1)
    if (!parent) return
    child.parent = parent
    parent.children.push(child)
  }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++elements > most || open.length > mostOpen) throw new TooMuchError()
        const own = element(local(name), localAttributes(attributes), [])
        add(own)
        open.push(own)
      },
      ontext: (text) => {
        const last = open.at(-1)?.children.at(-1)
        if (last instanceof Text) last.data += text
        else add(new Text(text))
      },
      onclosetag: () => {
        open.pop()
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return page
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function localAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [local(name), value] as const),
  )
}

/** The first element of a name right within one. */
export function childOf(parent: ParentNode | undefined, name: string): Element | undefined {
  return parent?.children.find((child): child is Element => isElement(child) && child.name === name)
}
