import { visibleText } from '../../../shared/notebook/visible/visible-text.ts'
import { visibleUrl } from '../../../shared/notebook/visible/visible-url.ts'

/** The address that somebody meant: `example.org` is a page, `a@example.org` somebody's mail. */
export function linkAddress(typed: string): string | undefined {
  const text = visibleText(typed).trim()
  if (!text) return undefined
  const asIs = visibleUrl(text)
  if (asIs) return asIs
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return visibleUrl(`mailto:${text}`)
  // Anything with a scheme that is not one of ours is refused, not repaired.
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(text)) return undefined
  return /^[^\s/]+\.[^\s]+$/.test(text) ? visibleUrl(`https://${text}`) : undefined
}
