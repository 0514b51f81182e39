import type { LexicalEditor } from 'lexical'
import { useMemo, useRef, useState } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { holdUnseen } from '../../../shared/notebook/visible/visible-blocks.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import { BlocksView } from '../view/blocks-view.tsx'
import { type EntryPoint, enterText } from './enter-text.ts'
import { pressedToEnter } from './pressed-to-enter.ts'
import { SectionEditor, type SectionEditorProps } from './section-editor.tsx'
import { takeOutUnseen } from './take-out-unseen.ts'
import { useOnScreen } from './use-on-screen.ts'

interface SectionBodyProps
  extends Pick<SectionEditorProps, 'doc' | 'awareness' | 'label' | 'onEditor'> {
  /** In the snapshot; its blocks are shown while no editor is mounted. */
  readonly section: { readonly id: SectionId; readonly blocks: readonly Block[] }
  readonly onFocus?: () => void
  /** Somebody is going there already as it is made. */
  readonly entry?: EntryPoint | undefined
}

type Point = EntryPoint | 'take-out'

/**
 * The body of a section in a long notebook: an editor while it is on the screen or has the focus,
 * its words as they stand otherwise. Both look the same, so nothing jumps when one takes over. What
 * holds something that nobody sees is shown as static words, in which that is marked, until it is
 * entered: no editor can show it.
 */
export function SectionBody({ section, entry, ...props }: SectionBodyProps) {
  const { id, blocks } = section
  const frame = useRef<HTMLDivElement>(null)
  const onScreen = useOnScreen(frame)
  const [wanted, setWanted] = useState(entry !== undefined)
  const { t } = useTranslation()
  const unseen = useMemo(() => holdUnseen(blocks), [blocks])
  const goTo = useRef<Point | undefined>(entry)

  const onEditor = (editor: LexicalEditor | null) => {
    const root = editor?.getRootElement()
    const point = goTo.current
    goTo.current = undefined
    if (editor && point === 'take-out') takeOutUnseen(editor)
    if (root && point) enterText(root, point === 'take-out' ? 'start' : point)
    props.onEditor?.(editor)
  }
  const enter = (point: Point) => {
    goTo.current = point
    setWanted(true)
  }

  return (
    <div ref={frame} className="section-body">
      {(onScreen && !unseen) || wanted ? (
        <SectionEditor
          {...props}
          section={id}
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
            onMouseDown={(event) => {
              const point = pressedToEnter(event)
              if (point) enter(point)
            }}
            onFocus={() => enter('start')}
          >
            <BlocksView blocks={blocks} label={props.label} />
          </div>
        </>
      )}
    </div>
  )
}
