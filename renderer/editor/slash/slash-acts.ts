import { $getSelection, $isRangeSelection, $isTextNode, type LexicalEditor } from 'lexical'
import { actOnTable } from '../binding/index.ts'
import { setBlockStyle } from '../rich-text/commands.ts'
import { insertRule } from '../rich-text/rules.ts'
import { $slashQuery } from './slash-query.ts'

/** What can be put in the place of a slash, in the order in which it is offered. */
export const slashActs = [
  'h2',
  'h3',
  'bullet',
  'number',
  'check',
  'quote',
  'table',
  'rule',
] as const
export type SlashAct = (typeof slashActs)[number]

/** Takes the slash and what was typed behind it out, and does what was chosen in its place. */
export function runSlashAct(editor: LexicalEditor, act: SlashAct): void {
  let isThere = false
  editor.update(
    () => {
      const selection = $getSelection()
      const node = $isRangeSelection(selection) ? selection.anchor.getNode() : undefined
      const block = node?.getParent()
      // Somebody else may have changed the line a moment before.
      isThere = $slashQuery() !== undefined
      if (!isThere || !block || !$isTextNode(node)) return
      node.remove()
      block.selectStart()
    },
    { discrete: true },
  )
  if (!isThere) return
  if (act === 'table') actOnTable(editor, { kind: 'make', rows: 3, columns: 3 })
  else if (act === 'rule') insertRule(editor)
  else setBlockStyle(editor, act)
}
