import { $createLinkNode, $isLinkNode, type LinkNode } from '@lexical/link'
import { $isListNode } from '@lexical/list'
import {
  $createLineBreakNode,
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  $isTabNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical'
import { type Line, type Run, sameLook } from '../../../shared/notebook/body/line.ts'
import { allFormats } from '../../../shared/notebook/body/looks.ts'
import { linkRel } from '../view/link-rel.ts'
import { $createAtomNode } from './atom-node.ts'
import { $leaves, type Leaf } from './leaves.ts'
import { $setChildren } from './set-children.ts'

/** What one leaf is to show. */
type Token = Run & Pick<Leaf, 'kind'>

/**
 * Makes an element show a line's words, with as many of its nodes as can be kept. Within an update. A
 * node that is kept keeps its order and its link (at most two links become one, or one becomes two):
 * Lexical 0.52 draws what stands behind any other node that moves into another element in the wrong place.
 */
export function $showInline(element: ElementNode, line: Line): void {
  const tokens = tokensOf(line)
  if (element.isEmpty()) {
    const fresh = tokens.map($createLeaf)
    if (fresh.length > 0) element.append(...$linked(element, fresh, tokens))
    return
  }
  const nodes = $nodesFor(tokens, $leaves(element))
  const lists = element.getChildren().filter($isListNode)
  const children = [...$linked(element, nodes, tokens), ...lists]
  $setChildren(element, 0, element.getChildrenSize(), children)
}

function tokensOf({ runs }: Line): Token[] {
  return runs.flatMap((run): Token[] => {
    if (run.atom !== undefined) return [{ ...run, kind: 'atom' }]
    const texts = run.text.includes('\n') ? run.text.split(/(\n)/) : [run.text]
    return texts
      .filter((text) => text !== '')
      .map((text) => ({ ...run, text, kind: text === '\n' ? 'break' : 'text' }))
  })
}

/** A node for each token: what stands at both ends as it is wanted is not touched at all. */
function $nodesFor(tokens: readonly Token[], leaves: readonly Leaf[]): LexicalNode[] {
  const least = Math.min(tokens.length, leaves.length)
  let head = 0
  while (head < least && isWanted(leaves[head], tokens[head])) head += 1
  let tail = 0
  while (tail < least - head && isWanted(leaves.at(-1 - tail), tokens.at(-1 - tail))) tail += 1
  const free = leaves.slice(head, leaves.length - tail)
  const wanted = tokens.slice(head, tokens.length - tail)
  let next = 0
  const middle = wanted.map((token, index) => {
    const found = findLeaf(free, next, token, wanted.length - index)
    const leaf = free[found]
    if (!leaf) return $createLeaf(token)
    next = found + 1
    if ($isTextNode(leaf.node)) $setText(leaf.node, token)
    return leaf.node
  })
  const kept = (part: readonly Leaf[]) => part.map(({ node }) => node)
  return [...kept(leaves.slice(0, head)), ...middle, ...kept(leaves.slice(leaves.length - tail))]
}

function isWanted(leaf: Leaf | undefined, token: Token | undefined): boolean {
  if (!leaf || !token || leaf.kind !== token.kind) return false
  return leaf.text === token.text && sameLook(leaf, token)
}

/** The first leaf, in order, that could show a token and shares its beginning or end, or that no later token needs. */
function findLeaf(free: readonly Leaf[], from: number, token: Token, left: number): number {
  return free.findIndex((leaf, index) => {
    if (index < from || leaf.kind !== token.kind || leaf.atom !== token.atom) return false
    if (leaf.link !== token.link || $isTabNode(leaf.node)) return false
    return token.kind !== 'text' || free.length - index <= left || shares(leaf.text, token.text)
  })
}

function shares(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a[0] === b[0] || a.at(-1) === b.at(-1))
}

function $createLeaf({ kind, atom, text, format }: Token): LexicalNode {
  if (atom !== undefined) return $createAtomNode(atom)
  if (kind === 'break') return $createLineBreakNode()
  const node = $createTextNode(text)
  // Setting nothing costs as much as making it.
  return format === 0 ? node : node.setFormat(format)
}

/** Splices only what differs: the caret moves with what comes before it. */
function $setText(node: TextNode, { text, format }: Token): void {
  const now = node.getTextContent()
  if (now !== text) {
    const least = Math.min(now.length, text.length)
    let head = 0
    while (head < least && now[head] === text[head]) head += 1
    let tail = 0
    while (tail < least - head && now.at(-1 - tail) === text.at(-1 - tail)) tail += 1
    node.spliceText(head, now.length - head - tail, text.slice(head, text.length - tail))
    $keepPointsWithin(node, text.length)
  }
  if ((node.getFormat() & allFormats) !== format) node.setFormat(format)
}

/** Lexical refuses to move anything about while a point is behind the end of its text. */
function $keepPointsWithin(node: TextNode, length: number): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  for (const point of [selection.anchor, selection.focus]) {
    if (point.key === node.getKey() && point.offset > length) point.set(point.key, length, 'text')
  }
}

/** The nodes with one link around all neighbours that lead to one address. */
function $linked(
  element: ElementNode,
  nodes: readonly LexicalNode[],
  tokens: readonly Token[],
): LexicalNode[] {
  const children: LexicalNode[] = []
  const used = new Set<string>()
  let open: { readonly link: LinkNode; readonly inner: LexicalNode[] } | undefined
  const close = () => {
    if (open) $setChildren(open.link, 0, open.link.getChildrenSize(), open.inner)
    open = undefined
  }
  for (const [index, token] of tokens.entries()) {
    const node = nodes[index] as LexicalNode
    if (token.link === '') {
      close()
      children.push(node)
      continue
    }
    if (open?.link.getURL() !== token.link) {
      close()
      const parent = node.getParent()
      const link = $isFreeLink(element, parent, token.link, used)
        ? parent
        : $createLinkNode(token.link, { rel: linkRel })
      used.add(link.getKey())
      open = { link, inner: [] }
      children.push(link)
    }
    open.inner.push(node)
  }
  close()
  return children
}

function $isFreeLink(
  element: ElementNode,
  parent: ElementNode | null,
  url: string,
  used: ReadonlySet<string>,
): parent is LinkNode {
  if (!$isLinkNode(parent) || used.has(parent.getKey())) return false
  return parent.getURL() === url && element.is(parent.getParent())
}

/** Whether two links with one address stand side by side in an element: in the document they are one. Within a read. */
export function $hasTwinLinks(element: ElementNode): boolean {
  return element.getChildren().some((child, index, children) => {
    const before = children[index - 1]
    return $isLinkNode(child) && $isLinkNode(before) && child.getURL() === before.getURL()
  })
}
