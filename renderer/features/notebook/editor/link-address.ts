import { safeUrl } from '../../../../shared/notebook/blocks.ts'

/** The address that somebody meant: `example.org` is a page, `a@example.org` somebody's mail. */
export function linkAddress(typed: string): string | undefined {
  const text = typed.trim()
  if (!text) return undefined
  const asIs = safeUrl(text)
  if (asIs) return asIs
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return safeUrl(`mailto:${text}`)
  // Anything with a scheme that is not one of ours is refused, not repaired.
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(text)) return undefined
  return /^[^\s/]+\.[^\s]+$/.test(text) ? safeUrl(`https://${text}`) : undefined
}
