import type { TFunction } from 'i18next'
import type { TakenIn } from '../../../shared/review/by-file/take-in.ts'

const kinds = ['holds', 'wishes', 'read'] as const

/** What was new in a file of the review, in a sentence: counts, and nobody. */
export function takenInText(t: TFunction, taken: TakenIn): string {
  const what = kinds
    .filter((kind) => taken[kind] > 0)
    .map((kind) => t(`after.taken.${kind}`, { number: taken[kind] }))
  return what.length > 0 ? t('after.taken.new', { what }) : t('after.taken.nothing')
}
