import { createEnd } from './bridge-end.ts'
import { guardCapture } from './capture.ts'

/* Runs in the page's own world before anything of the page. */

declare const standInToken: string

if (window.top === window) {
  createEnd(standInToken, 'page')
  let nextId = 1
  const waiting = new Map<number, (allowed: boolean) => void>()
  window.addEventListener(`${standInToken}-captured`, (event) => {
    const { id, allowed } = (event as CustomEvent<{ id: number; allowed: boolean }>).detail
    waiting.get(id)?.(allowed)
    waiting.delete(id)
  })
  guardCapture(
    (what, mediaTypes) =>
      new Promise((resolve) => {
        const id = nextId++
        waiting.set(id, resolve)
        const detail = { id, what, mediaTypes }
        window.dispatchEvent(new CustomEvent(`${standInToken}-capture`, { detail }))
      }),
  )
}
