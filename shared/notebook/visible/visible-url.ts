import { safeUrl } from '../blocks.ts'
import { visibleText } from './visible-text.ts'

/**
 * An address without what nobody sees in it, or undefined where none is left that may be followed
 * (see {@link safeUrl}). What a script needs, and what is no sign of an address, is written as percent
 * signs and digits, which everybody sees.
 */
export function visibleUrl(url: unknown): string | undefined {
  const address = safeUrl(url)
  if (address === undefined) return undefined
  const seen = visibleText(address).replace(/\s+/g, '')
  return safeUrl(seen.replace(/[\p{DI}\ufffd]/gu, encodeURIComponent))
}
