import type { LexicalEditor } from 'lexical'
import { useCallback, useState } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'

/** The editor that is written in, of all the sections of a screen; for the toolbar. */
export function useWrittenEditor() {
  const [written, setWritten] = useState<{ section: SectionId; editor: LexicalEditor }>()
  const onEditor = useCallback((section: SectionId, editor: LexicalEditor | null) => {
    if (editor) setWritten({ section, editor })
    // Another section's editor may go at any time, by scrolling off the screen.
    else setWritten((before) => (before?.section === section ? undefined : before))
  }, [])
  return { editor: written?.editor ?? null, onEditor }
}
