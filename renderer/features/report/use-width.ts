import { type RefCallback, useCallback, useState } from 'react'

/** The width of an element, in CSS pixels, as it changes; undefined before it is on screen. */
export function useWidth(): readonly [RefCallback<Element>, number | undefined] {
  const [width, setWidth] = useState<number>()
  const ref = useCallback((element: Element | null) => {
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
