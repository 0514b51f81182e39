import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { LineBreakNode, ParagraphNode, TabNode, TextNode } from 'lexical'
import { excludedProperties } from './plain-properties.ts'

/** All that the tree could hold. */
export const nodes = [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode]

/** What of these nodes is not for the document. */
export const excluded = excludedProperties(
  [ParagraphNode, LineBreakNode, ...nodes],
  [TextNode, TabNode],
)
