import { hasRightToLeft } from '../../shared/notebook/visible/directions.ts'
import { visibleText } from '../../shared/notebook/visible/visible-text.ts'

const [firstStrongIsolate, popDirectionalIsolate] = ['\u2068', '\u2069']

/**
 * What people wrote, as it stands in a sentence of the interface: in its own direction, so that it
 * turns nothing of what is around it, and without what nobody sees.
 */
export function isolated(words: string): string {
  const seen = visibleText(words)
  return hasRightToLeft(seen) ? `${firstStrongIsolate}${seen}${popDirectionalIsolate}` : seen
}
