import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'
import { hiddenIn, visibleText } from '../../../shared/notebook/visible/visible-text.ts'
import { bindTitle, type TitleBinding } from '../../editor/binding/title-binding.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { NotebookSession } from '../../session/index.ts'
import { SeenText } from '../../ui/index.ts'

interface TitleFieldProps {
  readonly session: NotebookSession
  readonly section: SectionId
  /** Goes on to the text. */
  readonly onLeave: () => void
}

/** The title of a section, which several may type in at once. */
export function TitleField({ session, section, onLeave }: TitleFieldProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<[number, number] | undefined>(undefined)
  const [binding, setBinding] = useState<TitleBinding | undefined>()
  const [value, setValue] = useState('')

  useEffect(() => {
    const bound = bindTitle(session.doc, section)
    setBinding(bound)
    setValue(bound?.value() ?? '')
    const stop = bound?.subscribe((move) => {
      const element = field.current
      if (element && document.activeElement === element) {
        caret.current = [move(element.selectionStart), move(element.selectionEnd)]
      }
      setValue(bound.value())
    })
    return () => {
      stop?.()
      bound?.destroy()
    }
  }, [session, section])

  // After others have typed, the field's value is new and its caret at the end: put it back.
  useLayoutEffect(() => {
    if (caret.current && value === field.current?.value) {
      field.current.setSelectionRange(...caret.current)
    }
    caret.current = undefined
  }, [value])

  const onKeyDown = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (event.key === 'Enter' && !command && !event.nativeEvent.isComposing) onLeave()
    else if (command && key === 'z') event.shiftKey ? binding?.redo() : binding?.undo()
    else if (command && key === 'y') binding?.redo()
    else return
    event.preventDefault()
  }

  return (
    <>
      {/* A heading, so that one can go from section to section; it takes the focus from an outline. */}
      <h2 className="cell-heading" tabIndex={-1}>
        <textarea
          ref={field}
          className="cell-title"
          rows={1}
          dir="auto"
          value={value}
          readOnly={binding?.tooLong() ?? false}
          placeholder={t('notebook.titlePlaceholder')}
          aria-label={t('notebook.sectionTitle')}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            const { value: typed, selectionStart } = event.target
            binding?.edit(typed)
            if (event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing) {
              setValue(typed)
              return
            }
            const now = binding?.value() ?? typed
            if (now !== typed) {
              // What nobody sees did not come in: the caret is after what did.
              const at = visibleText(typed.slice(0, selectionStart), { growing: true }).length
              caret.current = [at, at]
            }
            setValue(now)
          }}
          onCompositionStart={() => binding?.beginComposing()}
          onCompositionEnd={(event) => {
            const { value: typed, selectionStart } = event.currentTarget
            const at = binding?.endComposing(typed, selectionStart) ?? selectionStart
            const now = binding?.value() ?? typed
            if (now !== typed) caret.current = [at, at]
            setValue(now)
          }}
          onKeyDown={onKeyDown}
        />
      </h2>
      {hiddenIn(value).length > 0 && (
        <p className="cell-title-unseen" role="note" dir="auto">
          <SeenText text={value} />
        </p>
      )}
    </>
  )
}
