import {
  $getAnchorAndFocusForUserState,
  type BindingV2,
  type Provider,
  type UserState,
} from '@lexical/yjs'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type CursorPosition, presenceColor, readPresence } from '../../people/index.ts'
import { isInBody } from './is-in-body.ts'

/** What one editor sees of awareness, and the only way for it to write there. */
export interface CursorFacade {
  /** In the form that @lexical/yjs asks for; carries cursors only and connects nothing. */
  readonly provider: Provider
  /** Whether the person is in this editor; only then is its cursor shown to others. */
  readonly setFocusing: (focusing: boolean) => void
  /** Where the person's selection is, as places that survive a rebuilt editor. */
  readonly selection: () => Pick<UserState, 'anchorPos' | 'focusPos'>
  /** While held, cursors stay as they were drawn last; what moves under them is not settled. */
  readonly hold: (held: boolean) => void
  /** Whether somebody else's cursor is in this section, or was when last asked. */
  readonly hasNews: () => boolean
  readonly dispose: () => void
}

/** A cursor goes out at most this often, in milliseconds: typing moves it with every key. */
const publishEvery = 80

/**
 * Between @lexical/yjs, which takes the whole awareness state for its own and trusts what peers put
 * there, and our presence, which is shared by features and is not trusted. Cursors of other
 * sections, malformed ones, and those whose place is gone never reach the editor.
 */
export function createCursorFacade(
  awareness: Awareness | undefined,
  section: string,
  binding: () => BindingV2,
): CursorFacade {
  let local: UserState = {
    anchorPos: null,
    focusPos: null,
    focusing: false,
    name: '',
    color: '',
    awarenessData: {},
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let drawn: ReadonlyMap<number, UserState> = new Map()
  let held = false

  const publish = () => {
    clearTimeout(timer)
    timer = undefined
    const state = awareness?.getLocalState()
    if (!awareness || !state) return
    const { anchorPos, focusPos } = local
    if (local.focusing && anchorPos && focusPos) {
      const cursor = { section, anchor: encode(anchorPos), focus: encode(focusPos) }
      awareness.setLocalStateField('cursor', cursor)
    } else if (readPresence(state)?.cursor?.section === section) {
      awareness.setLocalStateField('cursor', null)
    }
  }
  const setLocal = (state: UserState | null) => {
    if (state) local = state
    timer ??= setTimeout(publish, publishEvery)
  }

  const place = (position: CursorPosition): Y.RelativePosition | null => {
    const decoded = Y.createRelativePositionFromJSON(position)
    return isInBody(decoded, binding().root) ? decoded : null
  }
  const states = (): Map<number, UserState> => {
    const seen = new Map<number, UserState>()
    if (held) {
      for (const [client, user] of drawn) seen.set(client, { ...user, focusing: false })
      return seen
    }
    for (const [client, state] of awareness?.getStates() ?? []) {
      if (client === awareness?.clientID) continue
      const presence = readPresence(state)
      if (presence?.cursor?.section !== section) continue
      const user: UserState = {
        anchorPos: place(presence.cursor.anchor),
        focusPos: place(presence.cursor.focus),
        focusing: true,
        name: presence.name,
        color: presenceColor(presence.color),
        awarenessData: {},
      }
      const { editor } = binding()
      if (editor.getEditorState().read(() => resolves(binding(), user), { editor })) {
        seen.set(client, user)
      }
    }
    drawn = seen
    return seen
  }

  return {
    provider: {
      connect: () => undefined,
      disconnect: () => undefined,
      on: () => undefined,
      off: () => undefined,
      awareness: {
        getLocalState: () =>
          resolves(binding(), local) ? local : { ...local, anchorPos: null, focusPos: null },
        getStates: states,
        on: () => undefined,
        off: () => undefined,
        setLocalState: setLocal,
        setLocalStateField: (field, value) => setLocal({ ...local, [field]: value }),
      },
    },
    setFocusing: (focusing) => {
      local = { ...local, focusing }
      publish()
    },
    selection: () => local,
    hold: (now) => {
      held = now
    },
    hasNews: () => {
      const before = drawn.size
      return states().size > 0 || before > 0
    },
    dispose: () => {
      local = { ...local, focusing: false }
      publish()
    },
  }
}

/** Whether both ends of a cursor are places that the editor shows. Its nodes may have gone meanwhile. */
function resolves(binding: BindingV2, state: UserState): boolean {
  const { anchorPos, focusPos } = state
  if (!anchorPos || !focusPos) return false
  if (!isInBody(anchorPos, binding.root) || !isInBody(focusPos, binding.root)) return false
  try {
    const { anchorKey, focusKey } = $getAnchorAndFocusForUserState(binding, state)
    return anchorKey !== null && focusKey !== null
  } catch {
    // The library throws for a node that has left the editor; then there is nothing to point at.
    return false
  }
}

function encode(position: Y.RelativePosition): unknown {
  return Y.relativePositionToJSON(position)
}
