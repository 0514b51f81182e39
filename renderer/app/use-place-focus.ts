import { type RefObject, useEffect, useRef } from 'react'

/**
 * Moves the focus to a page's heading whenever another page has come: whoever hears the page, or walks
 * by keys, goes on from there. Whoever writes in it by then is left alone.
 * @param page where its heading is, or will be once it has been loaded
 * @param key another for each page
 */
export function usePlaceFocus(page: RefObject<HTMLElement | null>, key: string): void {
  const last = useRef(key)
  useEffect(() => {
    const place = page.current
    if (last.current === key || !place) return
    last.current = key
    const focus = () => {
      const heading = place.querySelector<HTMLElement>('h1')
      if (!heading) return false
      const { activeElement } = document
      const isWriting = activeElement?.matches('input, textarea, [contenteditable="true"]')
      if (isWriting && place.contains(activeElement)) return true
      // A heading takes no focus by itself.
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
      return true
    }
    if (focus()) return
    const watch = new MutationObserver(() => {
      if (focus()) watch.disconnect()
    })
    watch.observe(place, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [page, key])
}
