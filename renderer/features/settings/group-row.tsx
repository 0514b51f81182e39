import { ArrowDown, ArrowUp, Pencil, X } from 'lucide-react'
import type { Group } from '../../../shared/directory/directory.ts'
import { useTranslation } from '../../i18n/index.ts'
import { IconButton } from '../../ui/index.ts'

interface GroupRowProps {
  readonly group: Group
  /** What it is called for people, also where it has no name. */
  readonly name: string
  readonly place: { readonly isFirst: boolean; readonly isLast: boolean }
  readonly onEdit: () => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** One group of the list, and what can be done with it. */
export function GroupRow({ group, name, place, onEdit, onMove, onRemove }: GroupRowProps) {
  const { t } = useTranslation()
  return (
    <li className="setting-group" data-group={group.id}>
      <div>
        <strong dir="auto">{name}</strong>
        {group.question && <p dir="auto">{group.question}</p>}
      </div>
      <div className="setting-group-acts">
        <IconButton
          label={t('settings.editGroup', { group: name })}
          icon={<Pencil size={16} aria-hidden />}
          onPress={onEdit}
        />
        <IconButton
          label={t('settings.moveGroupUp', { group: name })}
          icon={<ArrowUp size={16} aria-hidden />}
          isDisabled={place.isFirst}
          data-move="up"
          onPress={() => onMove(-1)}
        />
        <IconButton
          label={t('settings.moveGroupDown', { group: name })}
          icon={<ArrowDown size={16} aria-hidden />}
          isDisabled={place.isLast}
          data-move="down"
          onPress={() => onMove(1)}
        />
        <IconButton
          label={t('settings.removeGroup', { group: name })}
          icon={<X size={16} aria-hidden />}
          isDisabled={place.isFirst && place.isLast}
          onPress={onRemove}
        />
      </div>
    </li>
  )
}
