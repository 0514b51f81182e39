import { type RefObject, useEffect, useState } from 'react'
import { createTurns } from './turns.ts'

/** Cells this near to the screen count as on it, so that scrolling finds them ready. */
const margin = '800px 0px'

type Callback = (onScreen: boolean) => void
interface Watched {
  readonly tell: Callback
  readonly effort: number
}
const watched = new WeakMap<Element, Watched>()
const turns = createTurns((callback) => requestAnimationFrame(callback))
let shared: IntersectionObserver | undefined

function observe(element: Element, effort: number, tell: Callback): () => void {
  // One for all cells: hundreds of observers cost more than what they save.
  shared ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const one = watched.get(target)
        if (!one) continue
        if (isIntersecting) turns.add(target, one.effort, () => one.tell(true))
        else {
          turns.drop(target)
          one.tell(false)
        }
      }
    },
    // The page scrolls inside another element: its edges count, not those of the window.
    { rootMargin: margin, scrollMargin: margin },
  )
  const observer = shared
  watched.set(element, { tell, effort })
  observer.observe(element)
  return () => {
    observer.unobserve(element)
    watched.delete(element)
    turns.drop(element)
  }
}

/**
 * Whether an element is on the screen or close to it; false until known. Those that come at once are
 * told in turns, so that a page of editors is made in many short frames and not in a long one.
 * @param effort what it takes to draw one: the share of a frame, up to 1
 */
export function useOnScreen(ref: RefObject<Element | null>, effort = 1): boolean {
  const [onScreen, setOnScreen] = useState(false)
  useEffect(() => {
    if (!ref.current) return
    if (typeof IntersectionObserver === 'undefined') {
      setOnScreen(true)
      return
    }
    return observe(ref.current, effort, setOnScreen)
  }, [ref, effort])
  return onScreen
}
