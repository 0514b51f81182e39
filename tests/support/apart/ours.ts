import { registerList } from '@lexical/list'
import { registerRichText } from '@lexical/rich-text'
import * as Y from 'yjs'
import { bindBody } from '../../../renderer/editor/binding/bind-body.ts'
import { createBodyEditor } from '../../../renderer/editor/binding/body-editor.ts'
import { nodes } from '../../../renderer/editor/rich-text/nodes.ts'
import { registerPlainness } from '../../../renderer/editor/rich-text/register-plainness.ts'
import { registerTables } from '../../../renderer/editor/tables/register-tables.ts'
import { createBody } from '../../../shared/notebook/body/create-body.ts'
import { readBody } from '../../../shared/notebook/body/read-body.ts'
import { editorBlocks } from '../../unit/editor/editor-blocks.ts'
import type { Engine, Screen } from './engine.ts'

/** The body as the app stores and binds it: one text with boundaries. */
export const ours: Engine = {
  name: 'ours',
  create: (blocks, clientID) => {
    const doc = new Y.Doc()
    doc.clientID = clientID
    doc.transact(() => doc.getMap('cell').set('body', createBody(blocks)), 'create')
    return doc
  },
  mount,
  blocks: (doc) => readBody(bodyOf(doc)),
  content: (doc) => JSON.stringify(bodyOf(doc).toDelta(), plain),
}

/** Keys in order: two replicas may have set them in another. */
function plain(_key: string, value: unknown): unknown {
  const given = value instanceof Y.AbstractType ? value.toJSON() : value
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given
  return Object.fromEntries(Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1)))
}

export function bodyOf(doc: Y.Doc): Y.Text {
  const body = doc.getMap('cell').get('body')
  if (!(body instanceof Y.Text)) throw new Error('no body')
  return body
}

function mount(doc: Y.Doc): Screen {
  const { editor, errors } = createBodyEditor({ namespace: 'ours', nodes, theme: {} })
  registerRichText(editor)
  registerList(editor)
  registerPlainness(editor)
  registerTables(editor)
  let broken: string | undefined
  const bound = bindBody(editor, {
    body: bodyOf(doc),
    section: 'section',
    awareness: undefined,
    errors,
    cursorsContainer: null,
    onBreak: (cause) => {
      broken = cause
    },
  })
  if (broken === undefined) editor.setEditable(true)
  return {
    doc,
    editor,
    undo: bound.undo,
    blocks: () => editorBlocks(editor.getEditorState()),
    same: bound.isAlike,
    broken: () => broken,
    release: () => {
      bound.release()
      // Two editors on one element would take each other's nodes for foreign ones, without end.
      editor.setRootElement(null)
    },
  }
}
