import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { AtomNode, tableNodes } from '../binding/index.ts'

/** All that a section can hold. No images, no nested editors: a report could not show them. */
export const nodes = [
  HeadingNode,
  QuoteNode,
  ListNode,
  ListItemNode,
  LinkNode,
  AtomNode,
  ...tableNodes,
]
