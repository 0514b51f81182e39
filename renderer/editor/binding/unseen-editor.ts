import type { LexicalEditor } from 'lexical'
import type * as Y from 'yjs'
import { bindBody } from './bind-body.ts'
import { type BodyEditorConfig, createBodyEditor } from './body-editor.ts'

/** Does something in an editor of a body that no screen shows, and lets it go. Undefined where it cannot be shown. */
export function inUnseenEditor<T>(
  body: Y.Text,
  config: BodyEditorConfig,
  act: (editor: LexicalEditor) => T,
): T | undefined {
  if (!body.doc || body._item?.deleted === true) return undefined
  const { editor, errors } = createBodyEditor(config)
  // Without an element to draw in, Lexical keeps what is done for later.
  editor.setRootElement(document.createElement('div'))
  let broken = false
  const bound = bindBody(editor, {
    ...{ body, section: '', awareness: undefined, errors, cursorsContainer: null },
    onBreak: () => {
      broken = true
    },
  })
  try {
    if (broken) return undefined
    editor.setEditable(true)
    return act(editor)
  } finally {
    bound.release()
    editor.setRootElement(null)
  }
}
