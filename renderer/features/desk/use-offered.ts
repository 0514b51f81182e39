import { useDeferredValue, useMemo } from 'react'
import type { Policy } from '../../../shared/disclosure/rules.ts'
import type { Notebook } from '../../../shared/notebook/notebook.ts'
import type { GroupNotes } from '../../session/react/use-group-notes.ts'
import { type DeskFilter, everything, isOf, type Offered, offeredBy, takenKeys } from './offered.ts'
import type { OfferedGroup } from './offered-list.tsx'

const nothingTaken: ReadonlySet<string> = new Set()
const noGroups: readonly OfferedGroup[] = []

interface OfferedView {
  /** What passes the filter, group by group; undefined until it is drawn for the first time. */
  readonly groups: readonly OfferedGroup[] | undefined
  /** Every group's section that says something, by key. */
  readonly all: ReadonlyMap<string, Offered>
  /** The keys of what is in the draft. */
  readonly taken: ReadonlySet<string>
}

/** What the groups have written, as the left of the desk shows it. */
export function useOffered(
  notes: readonly GroupNotes[],
  draft: Notebook,
  filter: DeskFilter,
  policy: Policy,
): OfferedView {
  const taken = useMemo(() => takenKeys(draft), [draft])
  const shown = useDeferredValue(filter)
  const groups = useMemo(
    () =>
      notes
        .map((one) => ({ notes: one, offered: offeredBy(one, shown, policy, taken) }))
        .filter(
          ({ notes: { group }, offered }) =>
            isOf(shown, group) && (shown.group || shown.find === '' || offered.length > 0),
        ),
    [notes, shown, policy, taken],
  )
  const all = useMemo(
    () =>
      new Map(
        notes
          .flatMap((one) => offeredBy(one, everything, policy, nothingTaken))
          .map((one) => [one.key, one]),
      ),
    [notes, policy],
  )
  // The screen is there at once, and hundreds of cards a moment later.
  const drawn = useDeferredValue(groups, noGroups)
  return { groups: drawn === noGroups ? undefined : drawn, all, taken }
}
