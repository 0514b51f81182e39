import type { LexicalEditor } from 'lexical'
import { type DOMAttributes, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { SectionId } from '../../../shared/base/ids.ts'
import { useTranslation } from '../../i18n/index.ts'
import {
  type BreakCause,
  CollaborativeBody,
  type EditorConfig,
  type NotebookDoc,
} from '../binding/index.ts'
import { PasteNotice } from '../paste/paste-notice.tsx'
import { BlocksView } from '../view/blocks-view.tsx'
import './editor.css'
import { SlashMenu } from '../slash/slash-menu.tsx'
import { useStateWords } from '../view/state-words.ts'
import { LinkDialog } from './link-dialog.tsx'
import { LinkHint } from './link-hint.tsx'
import { nodes } from './nodes.ts'
import { registerEditing } from './register-editing.ts'
import { theme } from './theme.ts'

/** Focus that passes through is told as any element tells it. */
export interface SectionEditorProps extends Pick<DOMAttributes<HTMLElement>, 'onFocus' | 'onBlur'> {
  readonly doc: NotebookDoc
  readonly section: SectionId
  /** Of the same document. Without it nobody sees anybody's caret. */
  readonly awareness?: Awareness | undefined
  readonly readOnly?: boolean
  /** The accessible name of the text field. */
  readonly label: string
  /** The editor once it can be typed in, and null when it goes; for the toolbar. */
  readonly onEditor?: (editor: LexicalEditor | null) => void
  readonly onHeal?: (cause: BreakCause) => void
}

/** One for all editors: a new object would rebuild each of them. */
const config: EditorConfig = {
  namespace: 'sotto',
  nodes,
  theme,
  register: registerEditing,
}

/** The body of a section as rich text that many write in at once. */
export function SectionEditor(props: SectionEditorProps) {
  const { t } = useTranslation()
  const words = useStateWords()
  const [editor, setEditor] = useState<LexicalEditor | null>(null)
  const onEditor = (next: LexicalEditor | null) => {
    setEditor(next)
    props.onEditor?.(next)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches focus that passes through
    <div className="section-editor" style={words} onFocus={props.onFocus} onBlur={props.onBlur}>
      <CollaborativeBody
        of={{ doc: props.doc, section: props.section, awareness: props.awareness }}
        config={config}
        readOnly={props.readOnly ?? false}
        look={{ label: props.label, className: 'blocks', cursorsClassName: 'section-cursors' }}
        onEditor={onEditor}
        {...(props.onHeal ? { onHeal: props.onHeal } : {})}
        renderStatic={(blocks) => (
          <>
            <p className="section-editor-notice" role="note">
              {t('editor.shownReadOnly')}
            </p>
            <BlocksView blocks={blocks} label={props.label} />
          </>
        )}
      />
      <LinkHint editor={editor} />
      <LinkDialog editor={editor} />
      <SlashMenu editor={editor} />
      <PasteNotice editor={editor} />
    </div>
  )
}
