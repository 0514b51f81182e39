import type { LexicalEditor } from 'lexical'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { readPresence } from '../../../shared/presence/presence.ts'
import type { BodyPlace } from './body-place.ts'

/** A cursor goes out at most this often, in milliseconds: typing moves it with every key. */
const publishEvery = 80

/** Tells others where this person's selection is while it is in one editor. */
export interface OwnCursor {
  readonly setFocusing: (focusing: boolean) => void
  /** Says that the selection may be elsewhere. */
  readonly touch: () => void
  readonly dispose: () => void
}

export function createOwnCursor(
  editor: LexicalEditor,
  awareness: Awareness | undefined,
  section: string,
  place: () => BodyPlace | undefined,
): OwnCursor {
  let focusing = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const publish = () => {
    clearTimeout(timer)
    timer = undefined
    const state = awareness?.getLocalState()
    if (!awareness || !state) return
    const here = focusing ? editor.read('latest', place) : undefined
    // A cell without a line is a place that others cannot find.
    if (here && here.spot === undefined) {
      const cursor = { section, anchor: encode(here.anchor), focus: encode(here.focus) }
      // Others' typing touches it as well, and mostly leaves it where it is.
      if (JSON.stringify(cursor) === JSON.stringify(state.cursor)) return
      awareness.setLocalStateField('cursor', cursor)
    } else if (readPresence(state)?.cursor?.section === section) {
      awareness.setLocalStateField('cursor', null)
    }
  }
  return {
    setFocusing: (now) => {
      focusing = now
      publish()
    },
    touch: () => {
      if (focusing) timer ??= setTimeout(publish, publishEvery)
    },
    dispose: () => {
      focusing = false
      publish()
    },
  }
}

function encode(position: Y.RelativePosition): unknown {
  return Y.relativePositionToJSON(position)
}
