import type { MouseEvent } from 'react'
import { asksToOpen } from '../view/open-link.ts'
import type { EntryPoint } from './enter-text.ts'

/**
 * Where somebody enters by a press on static words, which then become a text field; undefined where the
 * press means something else. The words must not take the focus first: the caret goes to the pointer.
 */
export function pressedToEnter(event: MouseEvent): EntryPoint | undefined {
  const onLink = event.target instanceof Element && event.target.closest('a') !== null
  if (event.button !== 0 || (onLink && asksToOpen(event))) return undefined
  event.preventDefault()
  return { x: event.clientX, y: event.clientY }
}
