import {
  createEditor,
  type EditorThemeClasses,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'

/** Where an editor's errors go; the binding takes them while it is bound. */
export interface ErrorTap {
  report: (() => void) | undefined
}

interface BodyEditor {
  readonly editor: LexicalEditor
  readonly errors: ErrorTap
}

export interface BodyEditorConfig {
  readonly namespace: string
  readonly nodes: readonly Klass<LexicalNode>[]
  readonly theme: EditorThemeClasses
}

/** An editor with no content that nobody can type in yet: both are for the binding to give. */
export function createBodyEditor(config: BodyEditorConfig): BodyEditor {
  const errors: ErrorTap = { report: undefined }
  const editor = createEditor({
    namespace: config.namespace,
    nodes: config.nodes,
    theme: config.theme,
    editable: false,
    // The error may quote what people wrote: it is acted on, and not logged.
    onError: () => errors.report?.(),
    onWarn: () => undefined,
  })
  return { editor, errors }
}
