import { memo, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { sortTrash } from '../../../shared/merge/draft-trash.ts'
import { TrashNotice, TrashPanel } from '../notebook/index.ts'
import { useDesk } from './desk-context.ts'
import { historyOf, nextUndo } from './desk-history.ts'
import type { DeskUndoProps } from './desk-undo.tsx'
import type { Done } from './done.ts'

/** The draft's trash at the foot of the column, and the way back right after something went there. */
export const DraftTrash = memo(function DraftTrash({ notebook }: DeskUndoProps) {
  const { draft, acts } = useDesk()
  useStore(historyOf(draft))
  const { removed, earlier } = useMemo(() => sortTrash(notebook), [notebook])
  const [dismissed, setDismissed] = useState<Done>()
  const last = nextUndo(draft)
  const gone = last !== dismissed && last?.kind === 'recast' && last.act === 'trash'
  const dismiss = () => setDismissed(last)
  return (
    <>
      <TrashPanel
        sections={removed}
        earlier={earlier}
        onRestore={acts.restore}
        onEmpty={acts.emptyTrash}
        onOpen={dismiss}
      />
      <TrashNotice
        section={gone ? removed.find(({ id }) => last.replaced.includes(id)) : undefined}
        onUndo={acts.undo}
        onDismiss={dismiss}
      />
    </>
  )
})
