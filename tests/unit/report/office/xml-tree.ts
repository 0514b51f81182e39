/** An element of an XML file; text is kept where it stands. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
  text: string
}

/**
 * Reads what our writers write (no CDATA, no comments, no entities but the five and numbers), and
 * throws where a tag is not closed, an attribute stands twice, or a sign may not stand in XML.
 */
export function xmlTree(xml: string): XmlNode {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml) || !xml.isWellFormed()) {
    throw new Error('a sign that XML does not allow')
  }
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const tokens = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|</g
  for (const [token, closing, name = '', attributes = '', empty, text] of xml.matchAll(tokens)) {
    const top = open.at(-1) as XmlNode
    if (token.startsWith('<?')) continue
    if (token === '<') throw new Error('a tag that is not one')
    if (text !== undefined) top.text += decodeXml(text)
    else if (closing) {
      if (open.length === 1 || top.name !== name) throw new Error(`${name} closes ${top.name}`)
      open.pop()
    } else {
      const node = { name, attributes: read(attributes), children: [], text: '' }
      top.children.push(node)
      if (!empty) open.push(node)
    }
  }
  const [only] = root.children
  if (open.length > 1 || !only || root.children.length > 1) throw new Error('not one whole root')
  return only
}

/** All elements of a tree, in the order of the file. */
export function* everyNode(node: XmlNode): Generator<XmlNode> {
  yield node
  for (const child of node.children) yield* everyNode(child)
}

function read(attributes: string): Record<string, string> {
  const own: Record<string, string> = {}
  for (const [, name = '', value = ''] of attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in own) throw new Error(`${name} twice`)
    own[name] = decodeXml(value)
  }
  return own
}

/** The entities that XML knows by itself. */
const xmlSigns: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
}

/** Text of an XML file with its entities read; throws at one that XML does not know. */
export function decodeXml(text: string): string {
  return text.replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+)|)(;?)/g, (_, hex, decimal, name, end) => {
    const sign = hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : xmlSigns[name ?? '']
    if (sign === undefined || end !== ';') throw new Error('an entity that XML does not know')
    return sign
  })
}
