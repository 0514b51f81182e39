import type { ChildNode, Element } from 'domhandler'
import { attr, childElements, element, isElement, setChildren } from '../html/tree.ts'
import { signBox } from '../office/signs.ts'
import type { InList, OdtReading } from './odt-reading.ts'

/** The items of a list, and of those in it. */
export function listLines(r: OdtReading, node: Element, around: InList | undefined): ChildNode[] {
  const level = (around?.level ?? -1) + 1
  const style = attr(node, 'style-name') ?? around?.style
  const list = { style, id: around?.id ?? ownId(r, node, style), level }
  return childElements(node).flatMap((item): ChildNode[] => {
    const blocks = childElements(item)
    const own = blocks.filter(({ name }) => name !== 'list')
    const deeper = blocks.filter(({ name }) => name === 'list')
    const nested = () => deeper.flatMap((one) => listLines(r, one, list))
    if (own.length === 0) return nested()
    if (own.every(({ name }) => name === 'h'))
      return [...own.flatMap((one) => r.block(one, undefined)), ...nested()]
    const kind = r.styles.level(style, level + 1)
    if (item.name === 'list-header') {
      return [...own.flatMap((one) => r.block(one, undefined)), ...nested()]
    }
    const start = attr(item, 'start-value')
    const number = r.counters.next(list.id, level, Number(start ?? kind.start), start !== undefined)
    // Before its words are read: the box is none of them.
    const checked = checkedBy(own[0]) ?? boxed(kind.sign)
    const lines = own.flatMap((one, i) => [
      ...(i > 0 ? [element('br', {}, [])] : []),
      ...r.block(one, list),
    ])
    const attributes = {
      level: String(level),
      number: kind.isNumber ? String(number) : undefined,
      checked,
    }
    return [element('x-item', attributes, lines), ...nested()]
  })
}

/** A list goes on with the numbers of another where it says so. */
function ownId(r: OdtReading, node: Element, style: string | undefined): string {
  const goesOn = attr(node, 'continue-list')
  const last = r.lastOfStyle.get(style ?? '')
  const id =
    (goesOn === undefined ? undefined : r.idOf.get(goesOn)) ??
    (attr(node, 'continue-numbering') === 'true' ? last : undefined) ??
    `list-${++r.lists}`
  r.lastOfStyle.set(style ?? '', id)
  const named = attr(node, 'id')
  if (named !== undefined) r.idOf.set(named, id)
  return id
}

function boxed(sign: string): string | undefined {
  const box = signBox(sign)
  return box === undefined ? undefined : String(box)
}

/** A box that can be ticked, of newer programs, at the beginning of an item. */
function checkedBy(paragraph: Element | undefined): string | undefined {
  const [first] = paragraph?.children ?? []
  if (!isElement(first) || first.name !== 'content-control') return undefined
  if (attr(first, 'checkbox') !== 'true') return undefined
  setChildren(first, [])
  return String(attr(first, 'checked') === 'true')
}
