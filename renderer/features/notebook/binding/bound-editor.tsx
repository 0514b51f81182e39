import { ContentEditableElement } from '@lexical/react/LexicalContentEditable'
import type { ExcludedProperties, UserState } from '@lexical/yjs'
import type { LexicalEditor } from 'lexical'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { type BreakCause, bindBody } from './bind-body.ts'
import { type BodyEditorConfig, createBodyEditor } from './body-editor.ts'
import { createIdleCheck } from './idle-check.ts'
import { resumeSelection } from './resume-selection.ts'

/** Where a person was in an editor that is being replaced. */
export type Resume = Pick<UserState, 'anchorPos' | 'focusPos'>

export interface EditorConfig extends BodyEditorConfig {
  readonly excludedProperties: ExcludedProperties
  /** Adds what editing needs (lists, links, keys) before the body is bound; returns the way to stop. */
  readonly register: (editor: LexicalEditor) => () => void
}

export interface BoundEditorProps {
  readonly body: Y.XmlElement
  readonly section: string
  readonly awareness: Awareness | undefined
  readonly config: EditorConfig
  readonly readOnly: boolean
  readonly label: string
  readonly className: string
  readonly cursorsClassName: string
  /** Where to go on, when this editor replaces one that had the person's caret. */
  readonly resume: Resume | undefined
  readonly onEditor: ((editor: LexicalEditor | null) => void) | undefined
  readonly onBreak: (cause: BreakCause, resume: Resume | undefined) => void
}

/** One attempt at showing a body in an editor. It is never repaired: what breaks is replaced, by key. */
export function BoundEditor(props: BoundEditorProps) {
  const { body, section, awareness, config, readOnly } = props
  const [{ editor, errors }] = useState(() => createBodyEditor(config))
  const cursors = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const usable = useRef(false)

  useLayoutEffect(() => {
    latest.current = props
  })

  useLayoutEffect(() => {
    const unregister = config.register(editor)
    let selection: () => Resume | undefined = () => undefined
    usable.current = true
    const bound = bindBody(editor, {
      body,
      section,
      awareness,
      excludedProperties: config.excludedProperties,
      errors,
      cursorsContainer: cursors.current,
      onBreak: (cause) => {
        usable.current = false
        const root = editor.getRootElement()
        const focused = root?.contains(root.ownerDocument.activeElement) ?? false
        latest.current.onBreak(cause, focused ? selection() : undefined)
      },
    })
    selection = bound.selection
    const atFirst = bound.compare()
    const check = createIdleCheck(() => {
      if (editor.isComposing()) return false
      const now = bound.compare()
      if (now === 'different' || (now === 'text' && atFirst === 'same')) bound.breakOff('differs')
      return true
    })
    const stopWatching = editor.registerUpdateListener(check.touch)
    body.observeDeep(check.touch)
    if (usable.current) {
      editor.setEditable(!latest.current.readOnly)
      const { resume } = latest.current
      if (resume) resumeSelection(editor, bound.binding, resume)
      latest.current.onEditor?.(editor)
    }
    return () => {
      latest.current.onEditor?.(null)
      body.unobserveDeep(check.touch)
      stopWatching()
      check.stop()
      usable.current = false
      editor.setEditable(false)
      bound.release()
      unregister()
    }
  }, [editor, errors, body, section, awareness, config])

  useLayoutEffect(() => {
    editor.setEditable(usable.current && !readOnly)
  }, [editor, readOnly])

  return (
    <>
      <ContentEditableElement
        editor={editor}
        className={props.className}
        aria-label={props.label}
        aria-multiline={true}
        spellCheck={false}
      />
      <div ref={cursors} className={props.cursorsClassName} aria-hidden={true} />
    </>
  )
}
