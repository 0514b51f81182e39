import { useCallback, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { bodyOf, sectionsOf } from '../../../shared/notebook/schema.ts'

/** The body of a section, or undefined where there is none (any more). */
export function useBody(doc: Y.Doc, section: string): Y.Text | undefined {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const sections = sectionsOf(doc)
      const onEvents = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
        // Only a cell that comes or goes, or one whose body is put in another's place.
        if (events.some((event) => event.path.length <= 1)) onChange()
      }
      sections.observeDeep(onEvents as never)
      return () => sections.unobserveDeep(onEvents as never)
    },
    [doc],
  )
  return useSyncExternalStore(subscribe, () => bodyOf(doc, section))
}

/** Calls back after each change within a body; returns the way to stop. */
export function onBodyChange(body: Y.Text, onChange: () => void): () => void {
  body.observeDeep(onChange)
  return () => body.unobserveDeep(onChange)
}
