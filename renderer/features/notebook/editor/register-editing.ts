import { registerCheckList, registerList } from '@lexical/list'
import { registerRichText } from '@lexical/rich-text'
import { type LexicalEditor, mergeRegister } from 'lexical'

/** All that editing a section needs; returns the way to stop. */
export function registerEditing(editor: LexicalEditor): () => void {
  return mergeRegister(registerRichText(editor), registerList(editor), registerCheckList(editor))
}
