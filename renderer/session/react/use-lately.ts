import { startTransition, useEffect, useState } from 'react'

import type { Store } from '../../../shared/base/store.ts'

/** Something that changes, as one follows it; the shape that `useSyncExternalStore` takes. */
export type Followed<T> = Pick<Store<T>, 'current' | 'subscribe'>

/**
 * A store's value as it was a moment ago: changes are drawn in small steps, when there is time, so
 * that no key and no scroll waits for hundreds of sections.
 * @param store the same object from draw to draw
 */
export function useLately<T>(store: Followed<T>): T {
  const [seen, setSeen] = useState(() => ({ store, value: store.current() }))
  useEffect(() => {
    const look = () => startTransition(() => setSeen({ store, value: store.current() }))
    look()
    return store.subscribe(look)
  }, [store])
  return seen.store === store ? seen.value : store.current()
}
