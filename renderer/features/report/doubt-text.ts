import type { TFunction } from 'i18next'
import type { Doubt } from '../../../shared/report/doubts.ts'
import type { Formats } from '../../i18n/index.ts'

/** A doubt in words. */
export function doubtText(t: TFunction, { time }: Formats, doubt: Doubt): string {
  switch (doubt.kind) {
    case 'room-reads': {
      const { read, all, until } = doubt
      const key = all > 0 ? 'review.doubt.open' : 'review.doubt.openNow'
      return t(key, { time: time(until), read, all })
    }
    case 'visits-read':
      return t('review.doubt.visits', { count: doubt.count })
    case 'unseen':
      return t('review.doubt.unseen', { count: doubt.count })
    case 'unchecked':
      return t('report.doubtUnchecked')
    case 'found':
      return t('report.doubtFound', { count: doubt.count })
    case 'echoes':
      return t('report.echo.doubt', { count: doubt.count })
    case 'away':
      return t('report.away', { count: doubt.count, all: doubt.all })
    case 'unheard-since':
      return t('report.unheardSince', { count: doubt.count, time: time(doubt.since) })
    case 'never-heard':
      return t('report.neverHeard', { count: doubt.count })
    case 'unread':
      return t('report.unread', { count: doubt.count })
    case 'missing':
      return t('report.missing', { count: doubt.count })
  }
}
