import { type RefObject, useEffect, useState } from 'react'

/** Cells this near to the screen count as on it, so that scrolling finds them ready. */
const margin = '800px 0px'

type Callback = (onScreen: boolean) => void
const callbacks = new WeakMap<Element, Callback>()
let shared: IntersectionObserver | undefined

function observe(element: Element, callback: Callback): () => void {
  // One for all cells: hundreds of observers cost more than what they save.
  shared ??= new IntersectionObserver(
    (entries) => {
      for (const entry of entries) callbacks.get(entry.target)?.(entry.isIntersecting)
    },
    // The page scrolls inside another element: its edges count, not those of the window.
    { rootMargin: margin, scrollMargin: margin },
  )
  const observer = shared
  callbacks.set(element, callback)
  observer.observe(element)
  return () => {
    observer.unobserve(element)
    callbacks.delete(element)
  }
}

/** Whether an element is on the screen or close to it; false until known. */
export function useOnScreen(ref: RefObject<Element | null>): boolean {
  const [onScreen, setOnScreen] = useState(false)
  useEffect(() => {
    if (!ref.current) return
    if (typeof IntersectionObserver === 'undefined') {
      setOnScreen(true)
      return
    }
    return observe(ref.current, setOnScreen)
  }, [ref])
  return onScreen
}
