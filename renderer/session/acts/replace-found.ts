import * as Y from 'yjs'
import { replaceOrigin } from '../../../shared/base/origin.ts'
import type { Sought } from '../../../shared/notebook/find-words.ts'
import { otherFormat } from '../../../shared/notebook/format.ts'
import { type ReplacePlace, replaceFound } from '../../../shared/notebook/replace-words.ts'
import { bodyOf, titleOf } from '../../../shared/notebook/schema.ts'
import { soundUndo } from '../../../shared/notebook/sound-undo.ts'

/** What was replaced, and the way back. */
export interface Replaced {
  /** How many places. */
  readonly count: number
  /** Takes all of it back as one, and nothing that anybody wrote since; once. */
  readonly undo: () => void
  /** Lets go of the way back. */
  readonly forget: () => void
}

/** Replaces what was found, so that it can be taken back as one, however many sections it went through. */
export function replaceWithUndo(
  doc: Y.Doc,
  places: readonly ReplacePlace[],
  sought: Sought,
  by: string,
): Replaced {
  const texts = places.flatMap(({ section }) => [titleOf(doc, section), bodyOf(doc, section)])
  const scope = [...new Set(texts.filter((text) => text !== undefined))]
  const manager = new Y.UndoManager(scope, { trackedOrigins: new Set([replaceOrigin]), doc })
  const stop = soundUndo(doc, manager)
  const count = replaceFound(doc, places, sought, by)
  // What is replaced after this is another act, with a way back of its own.
  manager.removeTrackedOrigin(replaceOrigin)
  const forget = () => {
    stop()
    manager.destroy()
  }
  return {
    count,
    undo: () => {
      if (otherFormat(doc) === undefined) manager.undo()
      forget()
    },
    forget,
  }
}
