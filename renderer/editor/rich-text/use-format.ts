import {
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { useEffect, useState } from 'react'
import { askForHistory } from '../binding/index.ts'
import { type FormatState, noFormat, readFormat } from './format-state.ts'

/** How the text selected in an editor is set, while it changes. */
export function useFormat(editor: LexicalEditor | null): FormatState {
  const [format, setFormat] = useState(noFormat)
  useEffect(() => {
    if (!editor) {
      setFormat(noFormat)
      return
    }
    const read = () => {
      const next = readFormat(editor.getEditorState())
      setFormat((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    read()
    return editor.registerUpdateListener(read)
  }, [editor])
  return format
}

/** Whether there is something to undo, and to redo, in the section of an editor. */
export function useHistory(editor: LexicalEditor | null) {
  const [can, setCan] = useState({ undo: false, redo: false })
  useEffect(() => {
    if (!editor) return
    const set = (key: 'undo' | 'redo') => (value: boolean) => {
      setCan((before) => ({ ...before, [key]: value }))
      return false
    }
    const stop = mergeRegister(
      editor.registerCommand(CAN_UNDO_COMMAND, set('undo'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(CAN_REDO_COMMAND, set('redo'), COMMAND_PRIORITY_LOW),
    )
    editor.dispatchCommand(askForHistory, undefined)
    return stop
  }, [editor])
  return can
}
