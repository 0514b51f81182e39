import { Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import { EmptyTrashDialog } from './empty-trash-dialog.tsx'
import { focusIfLost } from './focus-if-lost.ts'
import './trash.css'
import { TrashedSection } from './trashed-section.tsx'
import { Unfolding } from './unfolding.tsx'
import { useKeptFocus } from './use-kept-focus.ts'

interface TrashPanelProps {
  /** What somebody put in the trash. */
  readonly sections: readonly Section[]
  /** Earlier versions of what stands on the page; a draft has some. */
  readonly earlier?: readonly Section[]
  readonly onRestore: (section: SectionId) => void
  readonly onEmpty: (sections: readonly SectionId[]) => void
  /** Told when it is unfolded: a notice of what went there is of no more use. */
  readonly onOpen: () => void
}

const none: readonly Section[] = []

/** The trash at the foot of the page: anybody restores; emptying asks first. */
export function TrashPanel(props: TrashPanelProps) {
  const { sections, earlier = none, onRestore, onEmpty } = props
  const { t } = useTranslation()
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState('')
  const keepFocus = useKeptFocus(panel, [sections, earlier])
  const count = sections.length + earlier.length
  useEffect(() => {
    const lost = open && count === 0
    return lost ? focusIfLost(() => panel.current?.querySelector('button')) : undefined
  }, [open, count])
  // An open one stays where it is when it becomes empty: the focus is in it.
  if (count === 0 && !open) return null

  const restore = (section: Section) => {
    keepFocus()
    onRestore(section.id)
    setSaid(t('notebook.restored', { title: section.title || t('notebook.untitled') }))
  }
  const empty = () => {
    onEmpty([...sections, ...earlier].map((section) => section.id))
    setAsking(false)
    setSaid(t('notebook.emptied'))
  }
  const list = (row: readonly Section[]) =>
    row.map((section) => <TrashedSection key={section.id} section={section} onRestore={restore} />)

  return (
    <div ref={panel}>
      <Unfolding
        className="trash"
        level={2}
        icon={<Trash2 size={16} aria-hidden />}
        words={t('notebook.trashOpen', { count: sections.length })}
        isOpen={open}
        onOpen={(next) => {
          setOpen(next)
          if (next) props.onOpen()
          setSaid('')
        }}
      >
        <p role="status" className="trash-said">
          {said}
        </p>
        {count === 0 && <p className="trash-said">{t('notebook.trashEmpty')}</p>}
        {list(sections)}
        {earlier.length > 0 && (
          <Unfolding
            className="trash-earlier"
            level={3}
            words={t('notebook.earlier', { count: earlier.length })}
          >
            <p className="trash-said">{t('notebook.earlierText')}</p>
            {list(earlier)}
          </Unfolding>
        )}
        {count > 0 && (
          <Button look="quiet" onPress={() => setAsking(true)}>
            {t('notebook.emptyTrash')}
          </Button>
        )}
      </Unfolding>
      {asking && (
        <EmptyTrashDialog
          sections={sections.length}
          earlier={earlier.length}
          onEmpty={empty}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
