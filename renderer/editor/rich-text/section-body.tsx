import type { LexicalEditor } from 'lexical'
import { type MouseEvent, useMemo, useRef, useState } from 'react'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { holdUnseen } from '../../../shared/notebook/visible/visible-blocks.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import { BlocksView } from '../view/blocks-view.tsx'
import { asksToOpen } from '../view/open-link.ts'
import { caretAtPoint } from './caret-at-point.ts'
import { SectionEditor, type SectionEditorProps } from './section-editor.tsx'
import { takeOutUnseen } from './take-out-unseen.ts'
import { useOnScreen } from './use-on-screen.ts'

interface SectionBodyProps
  extends Pick<SectionEditorProps, 'doc' | 'section' | 'awareness' | 'label' | 'onEditor'> {
  /** What the section says in the snapshot; shown while no editor is mounted. */
  readonly blocks: readonly Block[]
  readonly onFocus?: () => void
}

type Point = { readonly x: number; readonly y: number } | 'start' | 'take-out'

/**
 * The body of a section in a long notebook: an editor while it is on the screen or has the focus,
 * its words as they stand otherwise. Both look the same, so nothing jumps when one takes over. What
 * holds something that nobody sees is shown as static words, in which that is marked, until it is
 * entered: no editor can show it.
 */
export function SectionBody({ blocks, ...props }: SectionBodyProps) {
  const frame = useRef<HTMLDivElement>(null)
  const onScreen = useOnScreen(frame)
  const [wanted, setWanted] = useState(false)
  const { t } = useTranslation()
  const unseen = useMemo(() => holdUnseen(blocks), [blocks])
  const goTo = useRef<Point>(undefined)

  const onEditor = (editor: LexicalEditor | null) => {
    const root = editor?.getRootElement()
    const point = goTo.current
    goTo.current = undefined
    if (editor && point === 'take-out') takeOutUnseen(editor)
    if (root && typeof point === 'string') root.focus({ preventScroll: true })
    else if (root && typeof point === 'object') caretAtPoint(root, point.x, point.y)
    props.onEditor?.(editor)
  }
  const enter = (point: Point) => {
    goTo.current = point
    setWanted(true)
  }
  const onMouseDown = (event: MouseEvent) => {
    const onLink = event.target instanceof Element && event.target.closest('a') !== null
    if (event.button !== 0 || (onLink && asksToOpen(event))) return
    // The frame must not take the focus first: the caret goes to where the pointer is.
    event.preventDefault()
    enter({ x: event.clientX, y: event.clientY })
  }

  return (
    <div ref={frame} className="section-body">
      {(onScreen && !unseen) || wanted ? (
        <SectionEditor
          {...props}
          onEditor={onEditor}
          onFocus={() => {
            setWanted(true)
            props.onFocus?.()
          }}
          onBlur={() => setWanted(false)}
        />
      ) : (
        <>
          {unseen && (
            <p className="section-editor-notice" role="note">
              {t('editor.unseen')}{' '}
              <Button look="quiet" onPress={() => enter('take-out')}>
                {t('editor.takeOutUnseen')}
              </Button>
            </p>
          )}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it becomes a text field once entered */}
          <div
            className="section-editor"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: so that Tab finds sections off the screen
            tabIndex={0}
            onMouseDown={onMouseDown}
            onFocus={() => enter('start')}
          >
            <BlocksView blocks={blocks} label={props.label} />
          </div>
        </>
      )}
    </div>
  )
}
