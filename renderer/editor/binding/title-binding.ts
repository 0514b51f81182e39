import * as Y from 'yjs'
import { titleOrigin } from '../../../shared/base/origin.ts'
import { mostTitle, mostTitleInField } from '../../../shared/notebook/bounds.ts'
import { editTitle } from '../../../shared/notebook/edit-title.ts'
import { beginningOf } from '../../../shared/notebook/read-title.ts'
import { titleOf } from '../../../shared/notebook/schema.ts'

/** A title's text and a person's place in it, as a field shows them. */
export interface TitleBinding {
  /** Too long to be written in: {@link value} is its beginning, and {@link edit} does nothing. */
  readonly tooLong: () => boolean
  readonly value: () => string
  /** Calls back after each change with where a caret that was at `at` is now. */
  readonly subscribe: (onChange: (moveCaret: (at: number) => number) => void) => () => void
  readonly edit: (next: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly destroy: () => void
}

/** Binds the title of a section; undefined where the section is not there. */
export function bindTitle(doc: Y.Doc, section: string): TitleBinding | undefined {
  const text = titleOf(doc, section)
  if (!text) return undefined
  const undo = new Y.UndoManager(text, { trackedOrigins: new Set([titleOrigin]) })
  const tooLong = () => text.length > mostTitleInField
  return {
    tooLong,
    value: () => {
      const shown = tooLong() ? `${beginningOf(text, mostTitle)}…` : text.toString()
      return shown.replace(/[\r\n]+/g, ' ')
    },
    subscribe: (onChange) => {
      const observer = (event: Y.YTextEvent) => {
        const { delta } = event
        const own = event.transaction.origin === titleOrigin
        onChange(own ? (at) => at : (at) => movedBy(delta, at))
      }
      text.observe(observer)
      return () => text.unobserve(observer)
    },
    edit: (next) => {
      if (!tooLong()) editTitle(text, next)
    },
    undo: () => undo.undo(),
    redo: () => undo.redo(),
    destroy: () => undo.destroy(),
  }
}

/** Where a caret stands after others have written before or after it. */
function movedBy(delta: Y.YTextEvent['delta'], at: number): number {
  let index = 0
  let caret = at
  for (const part of delta) {
    if (part.retain) index += part.retain
    else if (typeof part.insert === 'string') {
      if (index <= caret) caret += part.insert.length
      index += part.insert.length
    } else if (part.delete) {
      if (index < caret) caret -= Math.min(part.delete, caret - index)
    }
  }
  return caret
}
