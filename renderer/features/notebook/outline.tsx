import { ListTree } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import type { SectionId } from '../../../shared/base/ids.ts'
import { sectionStatus } from '../../../shared/disclosure/status.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import { usePolicy } from '../../session/react/index.ts'
import type { News } from '../../session/watch-news.ts'
import { StateGlyph, statusText } from '../disclosure/index.ts'
import { goToSection } from './go-to-section.ts'
import './outline.css'

interface OutlineProps {
  readonly page: RefObject<HTMLElement | null>
  readonly sections: readonly Section[]
  readonly news: News
}

/** The sections of a notebook, where each stands and what is new, to go to one; by Ctrl/Cmd+Shift+O too. */
export function Outline({ page, sections, news }: OutlineProps) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const chosen = useRef<SectionId>(undefined)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isOurs = (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey
      if (!isOurs || event.key.toLowerCase() !== 'o') return
      event.preventDefault()
      setIsOpen((before) => !before)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  // What opened it gets the focus back first; then it goes on to the section.
  const onOpenChange = (open: boolean) => {
    setIsOpen(open)
    const section = chosen.current
    chosen.current = undefined
    if (!open && section) setTimeout(() => goToSection(page.current, section), 0)
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button className="button button-quiet button-icon" aria-label={t('finding.outline.name')}>
        <ListTree size={17} aria-hidden />
      </Button>
      <Popover className="popover outline" placement="bottom end">
        <Dialog className="outline-dialog">
          <Heading slot="title" level={2}>
            {t('finding.outline.name')}
          </Heading>
          <ol className="outline-list">
            <OutlineItems
              sections={sections}
              news={news}
              onChoose={(section) => {
                chosen.current = section
                onOpenChange(false)
              }}
            />
          </ol>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** Apart, so that the items of an outline that is shut are not even made. */
function OutlineItems(props: {
  readonly sections: readonly Section[]
  readonly news: News
  readonly onChoose: (section: SectionId) => void
}) {
  return props.sections.map((section) => (
    <OutlineItem
      key={section.id}
      section={section}
      news={props.news}
      onPress={() => props.onChoose(section.id)}
    />
  ))
}

function OutlineItem(props: {
  readonly section: Section
  readonly news: News
  readonly onPress: () => void
}) {
  const { section, news, onPress } = props
  const { t } = useTranslation()
  const status = sectionStatus(section, usePolicy())
  const isNew = news.added.has(section.id)
  return (
    <li>
      <Button className="outline-item" onPress={onPress}>
        <StateGlyph kind={status.kind} />
        <span className="outline-title" dir="auto">
          {section.title || t('notebook.untitled')}
        </span>
        <span className="outline-state">
          {statusText(t, status)}
          {(isNew || news.changed.has(section.id)) && (
            <strong> · {t(isNew ? 'finding.since.new' : 'finding.since.changed')}</strong>
          )}
        </span>
      </Button>
    </li>
  )
}
