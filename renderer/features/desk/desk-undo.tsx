import { Redo2, Undo2 } from 'lucide-react'
import { memo } from 'react'
import { useStore } from 'zustand'
import type { Notebook } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, IconButton } from '../../ui/index.ts'
import { useDesk } from './desk-context.ts'
import { historyOf, nextRedo, nextUndo } from './desk-history.ts'

export interface DeskUndoProps {
  /** Drawn again with it: what can be taken back depends on what is there. */
  readonly notebook: Notebook
}

/** Takes the last act at the desk back, or does it again; says which. By itself, so that it is drawn alone. */
export const DeskUndo = memo(function DeskUndo(_: DeskUndoProps) {
  const { t } = useTranslation()
  const { draft, acts } = useDesk()
  useStore(historyOf(draft))
  const [last, again] = [nextUndo(draft), nextRedo(draft)]
  return (
    <div className="desk-undo">
      <Button look="quiet" isDisabled={!last} onPress={acts.undo}>
        <Undo2 size={18} aria-hidden />
        {last ? t(`merge.undo.${last.act}`) : t('merge.undo.nothing')}
      </Button>
      {again && (
        <IconButton
          label={t(`merge.redo.${again.act}`)}
          icon={<Redo2 size={18} aria-hidden />}
          onPress={acts.redo}
        />
      )}
    </div>
  )
})
