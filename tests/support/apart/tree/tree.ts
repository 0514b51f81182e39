import { registerList } from '@lexical/list'
import { registerRichText } from '@lexical/rich-text'
import { createEditor } from 'lexical'
import * as Y from 'yjs'
import { registerPlainness } from '../../../../renderer/editor/rich-text/register-plainness.ts'
import type { Engine, Screen } from '../engine.ts'
import { bindTree } from './bind-tree.ts'
import { editorBlocks } from './editor-blocks.ts'
import { excluded, nodes } from './nodes.ts'
import { readTree } from './read-tree.ts'
import { createTree } from './write-tree.ts'

/** The body as it was: a tree of blocks, bound by @lexical/yjs's V2 functions. */
export const tree: Engine = {
  name: 'tree',
  create: (blocks, clientID) => {
    const doc = new Y.Doc()
    doc.clientID = clientID
    doc.transact(() => doc.getMap('cell').set('body', createTree(blocks)), 'create')
    return doc
  },
  mount,
  blocks: (doc) => readTree(bodyOf(doc)),
  content: (doc) => bodyOf(doc).toString(),
}

function bodyOf(doc: Y.Doc): Y.XmlElement {
  const body = doc.getMap('cell').get('body')
  if (!(body instanceof Y.XmlElement)) throw new Error('no body')
  return body
}

function mount(doc: Y.Doc): Screen {
  let report: (error: Error) => void = () => undefined
  const editor = createEditor({
    namespace: 'tree',
    nodes,
    theme: {},
    editable: false,
    onError: (error) => report(error),
    onWarn: () => undefined,
  })
  registerRichText(editor)
  registerList(editor)
  registerPlainness(editor)
  const bound = bindTree(editor, bodyOf(doc), excluded)
  report = bound.report
  if (bound.broken() === undefined) editor.setEditable(true)
  return {
    doc,
    editor,
    undo: bound.undo,
    blocks: () => editorBlocks(editor.getEditorState()),
    same: bound.same,
    broken: bound.broken,
    release: bound.release,
  }
}
