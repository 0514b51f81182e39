import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { GroupId } from '../../../shared/base/ids.ts'
import type { Group } from '../../../shared/directory/directory.ts'

/**
 * Keeps the focus on the button that moved a row, so that it can be pressed again: the browser takes
 * it away from what is put in another place, and from a button that can go no further.
 */
export function useFocusAfterMove(groups: readonly Group[]): {
  readonly list: RefObject<HTMLOListElement | null>
  readonly moved: (group: GroupId, by: -1 | 1) => void
} {
  const list = useRef<HTMLOListElement>(null)
  const last = useRef<{ readonly group: GroupId; readonly by: -1 | 1 }>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs whenever the order is another.
  useLayoutEffect(() => {
    if (!last.current) return
    const { group, by } = last.current
    last.current = undefined
    const row = list.current?.querySelector(`[data-group="${CSS.escape(group)}"]`)
    const inOrder = by < 0 ? ['up', 'down'] : ['down', 'up']
    const button = inOrder
      .map((way) => row?.querySelector<HTMLButtonElement>(`[data-move="${way}"]`))
      .find((each) => each && !each.disabled)
    button?.focus()
  }, [groups])
  return {
    list,
    moved: (group, by) => {
      last.current = { group, by }
    },
  }
}
