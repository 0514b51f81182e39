import * as Y from 'yjs'
import { titleOrigin } from '../../../shared/base/origin.ts'
import { mostTitle, mostTitleInField } from '../../../shared/notebook/bounds.ts'
import { editTitle } from '../../../shared/notebook/edit-title.ts'
import { beginningOf } from '../../../shared/notebook/read-title.ts'
import { titleOf } from '../../../shared/notebook/schema.ts'
import { holdTitle } from './held-title.ts'

/** A title's text and a person's place in it, as a field shows them. */
export interface TitleBinding {
  /** Too long to be written in: {@link value} is its beginning, and {@link edit} does nothing. */
  readonly tooLong: () => boolean
  readonly value: () => string
  /** Calls back after each change with where a caret that was at `at` is now. */
  readonly subscribe: (onChange: (moveCaret: (at: number) => number) => void) => () => void
  /** While a composed title is held it waits, and is written when that ends. */
  readonly edit: (next: string) => void
  /**
   * An input method begins to compose in the field. What others change from then on is not told of
   * before it ends: a field whose value is replaced loses what is composed.
   */
  readonly beginComposing: () => void
  /**
   * It ended, and the field says `next` with the caret at `at`: that is written where it belongs now.
   * Gives where the caret is then.
   */
  readonly endComposing: (next: string, at: number) => number
  readonly undo: () => void
  readonly redo: () => void
  readonly destroy: () => void
}

/** Binds the title of a section; undefined where the section is not there. */
export function bindTitle(doc: Y.Doc, section: string): TitleBinding | undefined {
  const text = titleOf(doc, section)
  if (!text) return undefined
  const undo = new Y.UndoManager(text, { trackedOrigins: new Set([titleOrigin]) })
  const composed = holdTitle(text)
  const tooLong = () => text.length > mostTitleInField
  return {
    tooLong,
    value: () => {
      const shown = tooLong() ? `${beginningOf(text, mostTitle)}…` : text.toString()
      return shown.replace(/[\r\n]+/g, ' ')
    },
    subscribe: (onChange) => {
      const observer = (event: Y.YTextEvent) => {
        const own = event.transaction.origin === titleOrigin
        if (composed.isOn()) {
          if (!own) composed.keep()
          return
        }
        const { delta } = event
        onChange(own ? (at) => at : (at) => movedBy(delta, at))
      }
      text.observe(observer)
      return () => text.unobserve(observer)
    },
    edit: (next) => {
      if (!tooLong() && !composed.takes(next)) editTitle(text, next)
    },
    beginComposing: composed.begin,
    endComposing: composed.end,
    undo: () => undo.undo(),
    redo: () => undo.redo(),
    destroy: () => {
      composed.close()
      undo.destroy()
    },
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
