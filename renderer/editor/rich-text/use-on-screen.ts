import { type RefObject, useEffect, useState } from 'react'
import { drawInTurn } from './drawing-turns.ts'

/** Cells this near to the screen count as on it, so that scrolling finds them ready. */
const margin = '800px 0px'

type Callback = (onScreen: boolean) => void
const watched = new WeakMap<Element, Callback>()
const waiting = new WeakMap<Element, () => void>()
let shared: IntersectionObserver | undefined

function observe(element: Element, tell: Callback): () => void {
  // One for all cells: hundreds of observers cost more than what they save.
  shared ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const tell = watched.get(target)
        if (!tell) continue
        if (isIntersecting)
          waiting.set(
            target,
            drawInTurn(target, () => tell(true)),
          )
        else {
          waiting.get(target)?.()
          tell(false)
        }
      }
    },
    // The page scrolls inside another element: its edges count, not those of the window.
    { rootMargin: margin, scrollMargin: margin },
  )
  const observer = shared
  watched.set(element, tell)
  observer.observe(element)
  return () => {
    observer.unobserve(element)
    watched.delete(element)
    waiting.get(element)?.()
  }
}

/**
 * Whether an element is on the screen or close to it; false until known. Those that come at once are
 * told in turns, so that a page of editors is made in many short tasks and not in a long one.
 */
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
