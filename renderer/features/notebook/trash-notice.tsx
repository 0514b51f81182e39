import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, IconButton } from '../../ui/index.ts'
import { focusIfLost } from './focus-if-lost.ts'
import './trash.css'

/** Says that a section went to the trash, with the way back; stays until it is used or put away. */
export function TrashNotice({
  section,
  onUndo,
  onDismiss,
}: {
  readonly section: Section | undefined
  readonly onUndo: (section: SectionId) => void
  readonly onDismiss: () => void
}) {
  const { t } = useTranslation()
  const notice = useRef<HTMLDivElement>(null)
  const id = section?.id
  // The section that had the focus is gone: the focus goes to the way back, and is not lost.
  useEffect(() => {
    return id ? focusIfLost(() => notice.current?.querySelector('button')) : undefined
  }, [id])
  return (
    <div className="notice-place" role="status" ref={notice}>
      {section && (
        <div className="notice">
          <span>{t('notebook.trashed', { title: section.title || t('notebook.untitled') })}</span>
          <Button onPress={() => onUndo(section.id)}>{t('notebook.undo')}</Button>
          <IconButton
            label={t('common.close')}
            icon={<X size={16} aria-hidden />}
            onPress={onDismiss}
          />
        </div>
      )}
    </div>
  )
}
