import { safeUrl } from '../../../shared/notebook/blocks.ts'
import { linkRel } from './link-rel.ts'

/** Whether a click means to follow a link rather than to put the caret there. */
export function asksToOpen(event: Pick<MouseEvent, 'ctrlKey' | 'metaKey'>): boolean {
  return event.ctrlKey || event.metaKey
}

/** Opens an address outside, if it is one that may be followed; the page learns nothing of us. */
export function openLink(address: unknown): void {
  const url = safeUrl(address)
  if (url) window.open(url, '_blank', linkRel.replace(' ', ','))
}

/** For a click in a static text: a link is followed only when that is asked for, as in an editor. */
export function openOrStay(event: {
  readonly target: EventTarget
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly preventDefault: () => void
}): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link) return
  event.preventDefault()
  if (asksToOpen(event)) openLink(link.getAttribute('href'))
}
