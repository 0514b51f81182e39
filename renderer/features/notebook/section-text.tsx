import type { LexicalEditor } from 'lexical'
import { useRef } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { type EntryPoint, SectionBody } from '../../editor/index.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { NotebookSession } from '../../session/index.ts'
import { focusText } from './focus-text.ts'
import { TitleField } from './title-field.tsx'

interface SectionTextProps {
  readonly session: NotebookSession
  readonly section: Section
  /** Somebody is going into its text already as it is made. */
  readonly entry?: EntryPoint | undefined
  /** The editor of this section that is written in, for the toolbar; null when it goes. */
  readonly onEditor: (section: SectionId, editor: LexicalEditor | null) => void
}

/** The title and the text of a section, to write in: the same in a notebook and in the draft. */
export function SectionText({ session, section, entry, onEditor }: SectionTextProps) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const editor = useRef<LexicalEditor | null>(null)
  const hasFocus = () =>
    frame.current?.querySelector('[contenteditable]')?.contains(document.activeElement) ?? false
  return (
    <div ref={frame} className="cell-text">
      <TitleField session={session} section={section.id} onLeave={() => focusText(frame.current)} />
      <SectionBody
        doc={session.doc}
        section={section}
        entry={entry}
        awareness={session.awareness}
        label={t('notebook.body', { title: section.title || t('notebook.untitled') })}
        onEditor={(next) => {
          editor.current = next
          // An editor can come when its place has the focus already, and goes without losing it.
          if (next === null || hasFocus()) onEditor(section.id, next)
        }}
        onFocus={() => onEditor(section.id, editor.current)}
      />
    </div>
  )
}
