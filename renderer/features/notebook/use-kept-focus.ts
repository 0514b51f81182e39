import { type RefObject, useLayoutEffect, useRef } from 'react'

const keepers = '[data-keeps-focus], [aria-expanded]'

/**
 * Keeps the focus in a list whose rows go when they are used. Call what comes back before a row goes;
 * once the list has changed, the focus is on the row in its place, or on what unfolds the list.
 * @param changes what the list is drawn from
 */
export function useKeptFocus(
  list: RefObject<HTMLElement | null>,
  changes: readonly unknown[],
): () => void {
  const place = useRef<number>(undefined)
  useLayoutEffect(() => {
    const at = place.current
    if (at === undefined || list.current?.contains(document.activeElement)) return
    place.current = undefined
    const row = all(list.current)
    const next = row[at] ?? row.at(-1)
    next?.focus()
    // The list is drawn from these, whatever they are.
    // biome-ignore lint/correctness/useExhaustiveDependencies: the list comes from the caller
  }, changes)
  return () => {
    place.current = all(list.current).indexOf(document.activeElement as HTMLElement)
  }
}

function all(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(keepers) ?? [])]
}
