import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useTranslation } from '../../i18n/index.ts'
import type { MenuAction } from '../../ui/index.ts'
import type { CellKeys } from './cell-keys.ts'

interface CellActs extends Pick<CellKeys, 'onAdd' | 'onMove'> {
  readonly onTrash: () => void
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** What the menu of every section offers; the same in a notebook and in the draft. */
export function useCellActions({ onAdd, onMove, onTrash, isFirst, isLast }: CellActs) {
  const { t } = useTranslation()
  return {
    add: {
      id: 'add',
      label: t('notebook.addAfter'),
      icon: <Plus size={16} aria-hidden />,
      onAction: onAdd,
    },
    up: {
      id: 'up',
      label: t('notebook.moveUp'),
      icon: <ArrowUp size={16} aria-hidden />,
      isDisabled: isFirst,
      onAction: () => onMove(-1),
    },
    down: {
      id: 'down',
      label: t('notebook.moveDown'),
      icon: <ArrowDown size={16} aria-hidden />,
      isDisabled: isLast,
      onAction: () => onMove(1),
    },
    trash: {
      id: 'trash',
      label: t('notebook.trash'),
      icon: <Trash2 size={16} aria-hidden />,
      onAction: onTrash,
    },
  } satisfies Record<string, MenuAction>
}
