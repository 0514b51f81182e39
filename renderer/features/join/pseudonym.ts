import type { TFunction } from 'i18next'
import type { RandomBytes } from '../../../shared/base/ids.ts'

/** A pseudonym that says nothing of the person: an adjective and a bird. */
export function newPseudonym(t: TFunction, random: RandomBytes): string {
  const pick = (words: string) => {
    const list = words.split(',').map((word) => word.trim())
    // Four bytes over a list of twenty: the bias is one in two hundred million.
    const number = new DataView(random(4).slice().buffer).getUint32(0)
    return list[number % list.length] ?? ''
  }
  return t('join.pseudonym', {
    adjective: pick(t('join.adjectives')),
    bird: pick(t('join.birds')),
  })
}
