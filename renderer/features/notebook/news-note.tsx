import { type RefObject, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { News } from '../../session/watch-news.ts'
import { goToSection } from './go-to-section.ts'

interface NewsNoteProps {
  readonly page: RefObject<HTMLElement | null>
  readonly sections: readonly Section[]
  readonly news: News
}

/** What is new since one was here: how many sections, and the way to one after the other. Never who. */
export function NewsNote({ page, sections, news }: NewsNoteProps) {
  const { t } = useTranslation()
  const last = useRef(-1)
  const { added, changed } = news
  const fresh = sections.filter(({ id }) => added.has(id) || changed.has(id))
  if (fresh.length === 0) return null
  const go = () => {
    last.current = (last.current + 1) % fresh.length
    const next = fresh[last.current]
    if (next) goToSection(page.current, next.id)
  }
  return (
    <p className="sheet-news" role="status">
      {t('finding.since.lead')}{' '}
      {added.size > 0 && <span>{t('finding.since.added', { count: added.size })} </span>}
      {changed.size > 0 && <span>{t('finding.since.edited', { count: changed.size })} </span>}
      <Button className="sheet-link" onPress={go}>
        {t('finding.since.show')}
      </Button>
    </p>
  )
}
