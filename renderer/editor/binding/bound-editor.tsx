import { ContentEditableElement } from '@lexical/react/LexicalContentEditable'
import { type LexicalEditor, SKIP_COLLAB_TAG } from 'lexical'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { bindBody } from './bind-body.ts'
import { type BodyEditorConfig, createBodyEditor } from './body-editor.ts'
import { $select, type BodyPlace, type BothLines } from './body-place.ts'
import type { BreakCause } from './breaker.ts'
import { createIdleCheck } from './idle-check.ts'

/** Where a person was in an editor that is being replaced; without a place, only that they were in it. */
export interface Resume {
  readonly place: BodyPlace | undefined
}

export interface EditorConfig extends BodyEditorConfig {
  /** Adds what editing needs (lists, links, keys) before the body is bound; returns the way to stop. */
  readonly register: (editor: LexicalEditor) => () => void
}

/** What an editor is of. */
export interface EditedBody {
  readonly body: Y.Text
  readonly section: string
  /** Of the same document; undefined: nobody sees anybody's caret. */
  readonly awareness: Awareness | undefined
}

interface EditorLook {
  /** The accessible name of the text field. */
  readonly label: string
  readonly className: string
  readonly cursorsClassName: string
}

export interface BoundEditorProps {
  readonly of: EditedBody
  readonly config: EditorConfig
  readonly readOnly: boolean
  readonly look: EditorLook
  /** Where to go on, when this editor replaces one that had the person's caret. */
  readonly resume: Resume | undefined
  readonly onEditor: ((editor: LexicalEditor | null) => void) | undefined
  readonly onBreak: (cause: BreakCause, resume: Resume | undefined) => void
}

/** One attempt at showing a body in an editor. It is never repaired: what breaks is replaced, by key. */
export function BoundEditor(props: BoundEditorProps) {
  const { config, readOnly, look } = props
  const { body, section, awareness } = props.of
  const [{ editor, errors }] = useState(() => createBodyEditor(config))
  const cursors = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const usable = useRef(false)

  useLayoutEffect(() => {
    latest.current = props
  })

  useLayoutEffect(() => {
    const unregister = config.register(editor)
    let place: () => BodyPlace | undefined = () => undefined
    usable.current = true
    const bound = bindBody(editor, {
      body,
      section,
      awareness,
      errors,
      cursorsContainer: cursors.current,
      onBreak: (cause) => {
        usable.current = false
        const root = editor.getRootElement()
        const focused = root?.contains(root.ownerDocument.activeElement) ?? false
        latest.current.onBreak(cause, focused ? { place: place() } : undefined)
      },
    })
    place = bound.place
    const check = createIdleCheck(() => {
      if (editor.isComposing()) return false
      if (!bound.isAlike()) bound.breakOff('differs')
      return true
    })
    const stopWatching = editor.registerUpdateListener(check.touch)
    body.observeDeep(check.touch)
    if (usable.current) {
      makeEditable(editor, !latest.current.readOnly)
      const { resume } = latest.current
      if (resume) resumeSelection(editor, bound.both, resume.place)
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
    makeEditable(editor, usable.current && !readOnly)
  }, [editor, readOnly])

  return (
    <>
      <ContentEditableElement
        editor={editor}
        className={look.className}
        aria-label={look.label}
        aria-multiline={true}
        spellCheck={false}
      />
      <div ref={cursors} className={look.cursorsClassName} aria-hidden={true} />
    </>
  )
}

/**
 * Whoever is told of the editor may give it the focus at once, and must find a text field then: its element
 * writes that down a moment later, and what watches the focus would take it for static words.
 */
function makeEditable(editor: LexicalEditor, isEditable: boolean): void {
  editor.setEditable(isEditable)
  const root = editor.getRootElement()
  if (root) root.contentEditable = String(isEditable)
}

/** Puts the caret where the person had it in the editor before, if the place is still there. */
function resumeSelection(
  editor: LexicalEditor,
  both: BothLines,
  place: BodyPlace | undefined,
): void {
  editor.getRootElement()?.focus({ preventScroll: true })
  if (place) editor.update(() => $select(both, place), { tag: SKIP_COLLAB_TAG, discrete: true })
}
