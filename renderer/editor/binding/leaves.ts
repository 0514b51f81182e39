import { $isLinkNode } from '@lexical/link'
import { $isListNode } from '@lexical/list'
import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import { safeUrl } from '../../../shared/notebook/blocks.ts'
import { atomSign, type Run } from '../../../shared/notebook/body/line.ts'
import { allFormats, pushAtom, pushText } from '../../../shared/notebook/body/looks.ts'
import { printable } from '../../../shared/notebook/printable.ts'
import { $isAtomNode } from './atom-node.ts'

/** What stands in a line of the editor: a text, a line break or an atom. */
export interface Leaf extends Run {
  readonly kind: 'text' | 'break' | 'atom'
  readonly node: LexicalNode
}

/** The leaves of a line, in order; nested lists are lines of their own. */
export function $leaves(element: ElementNode): Leaf[] {
  const leaves: Leaf[] = []
  $addLeaves(leaves, element, '')
  return leaves
}

function $addLeaves(leaves: Leaf[], element: ElementNode, link: string): void {
  for (const node of element.getChildren()) {
    if ($isTextNode(node)) {
      const text = printable(node.getTextContent()).replaceAll(atomSign, '\ufffd')
      leaves.push({ kind: 'text', node, text, format: node.getFormat() & allFormats, link })
    } else if ($isLineBreakNode(node)) {
      leaves.push({ kind: 'break', node, text: '\n', format: 0, link })
    } else if ($isAtomNode(node)) {
      const atom = node.getAtom()
      leaves.push({ kind: 'atom', node, text: atomSign, format: 0, link: '', atom })
    } else if ($isElementNode(node) && !$isListNode(node)) {
      $addLeaves(leaves, node, $isLinkNode(node) ? (safeUrl(node.getURL()) ?? link) : link)
    }
  }
}

/** Leaves as a line's runs, in canonical form. */
export function runsOfLeaves(leaves: readonly Leaf[]): Run[] {
  const runs: Run[] = []
  for (const leaf of leaves) {
    if (leaf.atom === undefined) pushText(runs, leaf.text, leaf)
    else pushAtom(runs, leaf.atom)
  }
  return runs
}
