import type { TFunction } from 'i18next'
import type { SectionStatus } from '../../../shared/disclosure/status.ts'

/** A status in words. */
export function statusText(t: TFunction, status: SectionStatus): string {
  switch (status.kind) {
    case 'off-the-record':
      return t('disclosure.offTheRecord')
    case 'marked':
      return Number.isFinite(status.needed)
        ? t('disclosure.marked', { marks: status.marks, needed: status.needed })
        : t('disclosure.waiting')
    case 'changed':
      return t('disclosure.changed')
    case 'held':
      return t('disclosure.held')
    case 'unknown':
      return t('disclosure.unknown')
    case 'cleared':
      return t('disclosure.cleared')
  }
}
