import {
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { runSlashAct, type SlashAct, slashActs } from './slash-acts.ts'
import './slash.css'
import { followSlash } from './slash-query.ts'

/** How much the menu takes at most, in pixels. */
const [roomOfMenu, widthOfMenu] = [360, 200]

/** A small menu at the caret: a slash that begins an empty line offers what can be put there. */
export function SlashMenu({ editor }: { readonly editor: LexicalEditor | null }) {
  const { t } = useTranslation()
  const id = useId()
  const [query, setQuery] = useState<string>()
  const [at, setAt] = useState(0)
  const wordOf = (act: SlashAct) => (act === 'table' ? t('editor.table.make') : t(`editor.${act}`))
  const wanted = query?.trim().toLocaleLowerCase() ?? ''
  const found =
    query === undefined
      ? []
      : slashActs.filter((act) => wordOf(act).toLocaleLowerCase().includes(wanted))
  const current = found[Math.min(at, found.length - 1)]

  useEffect(() => {
    if (!editor) return
    return followSlash(editor, (next) => {
      setQuery(next)
      setAt(0)
    })
  }, [editor])
  useEffect(() => {
    if (!editor || !current) return
    const take = (event: KeyboardEvent | null, run: () => void) => {
      event?.preventDefault()
      run()
      return true
    }
    const step = (by: number) => () =>
      setAt((before) => (Math.min(before, found.length - 1) + by + found.length) % found.length)
    const choose = () => {
      setQuery(undefined)
      // A key is heard within an update of the editor; what is chosen is an update of its own.
      queueMicrotask(() => runSlashAct(editor, current))
    }
    const of = COMMAND_PRIORITY_CRITICAL
    return mergeRegister(
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => take(event, step(1)), of),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => take(event, step(-1)), of),
      editor.registerCommand(KEY_ENTER_COMMAND, (event) => take(event, choose), of),
      editor.registerCommand(KEY_TAB_COMMAND, (event) => take(event, choose), of),
    )
  }, [editor, current, found.length])
  useEffect(() => {
    const root = editor?.getRootElement()
    if (!root || !current) return
    root.setAttribute('aria-controls', id)
    root.setAttribute('aria-activedescendant', `${id}-${current}`)
    return () => {
      root.removeAttribute('aria-controls')
      root.removeAttribute('aria-activedescendant')
    }
  }, [editor, current, id])

  const place = current && placeOfCaret(editor)
  if (!editor || !place) return null
  return (
    <div
      className="slash-menu popover"
      id={id}
      role="listbox"
      aria-label={t('editor.insertGroup')}
      style={place}
    >
      {found.map((act) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the text, which has the focus
        <div
          key={act}
          id={`${id}-${act}`}
          role="option"
          aria-selected={act === current}
          tabIndex={-1}
          className="slash-item"
          // The text keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            setQuery(undefined)
            runSlashAct(editor, act)
          }}
        >
          {wordOf(act)}
        </div>
      ))}
    </div>
  )
}

/** At the caret, in the editor's frame: below it, or above where there is more room; undefined while there is none. */
function placeOfCaret(editor: LexicalEditor | null) {
  const frame = editor?.getRootElement()?.parentElement?.getBoundingClientRect()
  const selection = document.getSelection()
  if (!frame || !selection || selection.rangeCount === 0) return undefined
  const caret = selection.getRangeAt(0).getBoundingClientRect()
  const isLow = window.innerHeight - caret.bottom < Math.min(roomOfMenu, caret.top)
  const block = isLow
    ? { bottom: frame.bottom - caret.top + 4 }
    : { top: caret.bottom - frame.top + 4 }
  return {
    ...block,
    left: Math.max(0, Math.min(caret.left - frame.left, frame.width - widthOfMenu)),
  }
}
