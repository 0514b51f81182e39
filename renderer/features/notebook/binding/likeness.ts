import { $getRoot, type LexicalEditor } from 'lexical'
import type * as Y from 'yjs'
import type { Block } from '../../../../shared/notebook/blocks.ts'
import { blocksText } from '../../../../shared/notebook/blocks-text.ts'
import { readBlocks } from '../../../../shared/notebook/read-blocks.ts'
import { editorBlocks } from './editor-blocks.ts'

/** `text`: the words agree, but not how they are set. `different`: a person would read something else. */
export type Likeness = 'same' | 'text' | 'different'

/**
 * How far an editor shows its body. As many root children as the body has first: an element that
 * the editor does not know looks like an empty editor, and one edit would delete everything.
 */
export function compareWithBody(editor: LexicalEditor, body: Y.XmlElement): Likeness {
  const state = editor.getEditorState()
  if (state.read(() => $getRoot().getChildrenSize()) !== body.length) return 'different'
  return compareBlocks(editorBlocks(state), readBlocks(body))
}

function compareBlocks(screen: readonly Block[], document: readonly Block[]): Likeness {
  if (JSON.stringify(screen) === JSON.stringify(document)) return 'same'
  return blocksText(screen) === blocksText(document) ? 'text' : 'different'
}
