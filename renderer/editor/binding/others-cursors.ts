import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { presenceColor, readPresence } from '../../../shared/presence/presence.ts'
import { type BothLines, caretAt } from './body-place.ts'
import type { Caret } from './gap.ts'

/** Somebody else's selection in the lines of an editor. */
export interface OtherCursor {
  readonly client: number
  readonly name: string
  readonly color: string
  readonly anchor: Caret
  readonly focus: Caret
}

/**
 * The cursors that others say they have in a section. What peers put in awareness is not trusted:
 * malformed ones, those of other sections and those whose place is in no line of this body are left out.
 */
export function othersCursors(
  both: BothLines,
  awareness: Awareness | undefined,
  section: string,
): readonly OtherCursor[] {
  const cursors: OtherCursor[] = []
  for (const [client, state] of awareness?.getStates() ?? []) {
    if (client === awareness?.clientID) continue
    const presence = readPresence(state)
    if (presence?.cursor?.section !== section) continue
    const { name, cursor } = presence
    const anchor = caretAt(both, Y.createRelativePositionFromJSON(cursor.anchor))
    const focus = caretAt(both, Y.createRelativePositionFromJSON(cursor.focus))
    if (!anchor || !focus) continue
    cursors.push({ client, name, color: presenceColor(presence.color), anchor, focus })
  }
  return cursors
}
