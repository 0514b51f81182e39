import { registerList } from '@lexical/list'
import { registerRichText } from '@lexical/rich-text'
import { type LexicalEditor, mergeRegister } from 'lexical'
import { registerPaste } from '../paste/register-paste.ts'
import { registerTables } from '../tables/register-tables.ts'
import { registerChecklist } from './register-checklist.ts'
import { registerFreshSelection } from './register-fresh-selection.ts'
import { registerKeys } from './register-keys.ts'
import { registerLinks } from './register-links.ts'
import { registerMarkdown } from './register-markdown.ts'
import { registerNumbers } from './register-numbers.ts'
import { registerPlainness } from './register-plainness.ts'
import { registerRules } from './rules.ts'
import { registerTypedLinks } from './typed-links.ts'

/** All that editing a section needs; returns the way to stop. */
export function registerEditing(editor: LexicalEditor): () => void {
  return mergeRegister(
    registerFreshSelection(editor),
    registerRichText(editor),
    registerList(editor),
    registerChecklist(editor),
    registerNumbers(editor),
    registerPlainness(editor),
    registerLinks(editor),
    registerKeys(editor),
    registerPaste(editor),
    registerMarkdown(editor),
    registerTables(editor),
    registerRules(editor),
    registerTypedLinks(editor),
  )
}
