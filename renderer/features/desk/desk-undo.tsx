import { Redo2, Undo2 } from 'lucide-react'
import { memo } from 'react'
import { useStore } from 'zustand'
import type { Notebook } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { NotebookSession } from '../../session/index.ts'
import { Button, IconButton } from '../../ui/index.ts'
import type { DeskActs } from './desk-acts.ts'
import { historyOf, nextRedo, nextUndo } from './desk-history.ts'

export interface DeskUndoProps {
  readonly draft: NotebookSession
  /** Drawn again with it: what can be taken back depends on what is there. */
  readonly notebook: Notebook
  readonly acts: DeskActs
}

/** Takes the last act at the desk back, or does it again; says which. By itself, so that it is drawn alone. */
export const DeskUndo = memo(function DeskUndo({ draft, acts }: DeskUndoProps) {
  const { t } = useTranslation()
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
