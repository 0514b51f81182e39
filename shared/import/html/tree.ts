import { type ChildNode, Element, type ParentNode, Text } from 'domhandler'

/** Whether a node is an element; parse5 and XML make no other kinds of them. */
export function isElement(node: ChildNode | ParentNode | null | undefined): node is Element {
  return node instanceof Element
}

/** Whether a node is text, and no comment. */
export function isText(node: ChildNode | null | undefined): node is Text {
  return node instanceof Text
}

/** An attribute of an element, undefined where it has none. */
export function attr(element: Element, name: string): string | undefined {
  return Object.hasOwn(element.attribs, name) ? element.attribs[name] : undefined
}

/** The elements right within one. */
export function childElements(parent: ParentNode): readonly Element[] {
  return parent.children.filter(isElement)
}

/** All nodes within one, in the order of the text; however deep. Nodes may be taken out meanwhile, with all within. */
export function* nodesIn(parent: ParentNode): Generator<ChildNode> {
  const stack: ChildNode[] = parent.children.toReversed()
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node
    // What was taken out while it was looked at has no parent.
    if (isElement(node) && node.parent) pushReversed(stack, node.children)
  }
}

/** All elements within one, in the order of the text. */
export function* elementsIn(parent: ParentNode): Generator<Element> {
  for (const node of nodesIn(parent)) if (isElement(node)) yield node
}

/** The letters within a node. */
export function textIn(node: ParentNode): string {
  let text = ''
  for (const one of nodesIn(node)) if (isText(one)) text += one.data
  return text
}

/** Takes nodes out of their tree, many of one parent at a price of one pass. */
export function removeAll(nodes: Iterable<ChildNode>): void {
  const gone = new Set(nodes)
  const parents = new Set<ParentNode>()
  for (const node of gone) {
    if (node.parent) parents.add(node.parent)
    node.parent = null
  }
  for (const parent of parents) {
    setChildren(
      parent,
      parent.children.filter((child) => !gone.has(child)),
    )
  }
}

/** Gives a node these children, in this order. */
export function setChildren(parent: ParentNode, children: readonly ChildNode[]): void {
  parent.children = [...children]
  for (const [i, child] of children.entries()) {
    child.parent = parent
    child.prev = children[i - 1] ?? null
    child.next = children[i + 1] ?? null
  }
}

/** An element of our own making, of a name and attributes that HTML has. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly (ChildNode | string)[],
): Element {
  const attribs: Record<string, string> = {}
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) attribs[key] = value
  }
  const made = new Element(name, attribs)
  setChildren(
    made,
    children.map((child) => (typeof child === 'string' ? new Text(child) : child)),
  )
  return made
}

/** The elements that an element stands in, from the inside. */
export function* around(node: ChildNode): Generator<Element> {
  for (let up = node.parent; isElement(up); up = up.parent) yield up
}

/** One by one: an element may have more children than a call has room for. */
function pushReversed(stack: ChildNode[], children: readonly ChildNode[]): void {
  for (let i = children.length - 1; i >= 0; i--) {
    const child = children[i]
    if (child) stack.push(child)
  }
}
