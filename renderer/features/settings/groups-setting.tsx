import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { GroupId } from '../../../shared/base/ids.ts'
import { removedGroups } from '../../../shared/directory/edit-groups.ts'
import { maxGroups, maxGroupWords } from '../../../shared/directory/limits.ts'
import { templateLike } from '../../../shared/directory/template.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useDirectory, useDocStatus, useWorkshop } from '../../session/react/index.ts'
import { Button } from '../../ui/index.ts'
import { type EditedGroup, GroupDialog } from './group-dialog.tsx'
import { GroupRow } from './group-row.tsx'
import { RemoveGroupDialog } from './remove-group-dialog.tsx'
import { Setting } from './setting.tsx'
import { useFocusAfterMove } from './use-focus-after-move.ts'

/** The list of groups, as facilitators can change it; what is taken off can be put back. */
export function GroupsSetting() {
  const { t } = useTranslation()
  const { access, acts, directorySession } = useWorkshop()
  const loaded = useDocStatus(directorySession).load !== undefined
  const directory = useDirectory()
  const [edited, setEdited] = useState<GroupId | 'new'>()
  const [leaving, setLeaving] = useState<GroupId>()
  const [added, setAdded] = useState<string>()
  const { groups, groupWords } = directory
  const moves = useFocusAfterMove(groups)
  if (!access.signs.facilitators || !loaded) return null

  const name = (group: { readonly name: string } | undefined) =>
    group?.name || t('workshop.unnamedGroup')
  const found = (id: GroupId | 'new' | undefined) => groups.find((group) => group.id === id)
  const removed = removedGroups(directory)
  const save = (words: EditedGroup) => {
    if (edited === 'new') {
      const template = templateLike(groups, words.question)
      acts.addGroup({ ...words, template })
      setAdded(words.name)
    } else if (edited) acts.changeGroup(edited, words)
    setEdited(undefined)
  }
  const move = (id: GroupId, by: -1 | 1) => {
    const at = groups.findIndex((group) => group.id === id)
    acts.moveGroup(id, groups[by < 0 ? at - 1 : at + 2]?.id)
    moves.moved(id, by)
  }
  const remove = () => {
    if (leaving) acts.removeGroup(leaving)
    setLeaving(undefined)
  }

  return (
    <Setting title={t('settings.groups')}>
      <p>{t('settings.groupsText')}</p>
      <ol className="setting-groups" ref={moves.list}>
        {groups.map((group, index) => (
          <GroupRow
            key={group.id}
            group={group}
            name={name(group)}
            place={{ isFirst: index === 0, isLast: index === groups.length - 1 }}
            onEdit={() => setEdited(group.id)}
            onMove={(by) => move(group.id, by)}
            onRemove={() => setLeaving(group.id)}
          />
        ))}
      </ol>
      <Button
        onPress={() => setEdited('new')}
        isDisabled={groups.length >= maxGroups || groupWords.length >= maxGroupWords}
      >
        <Plus size={16} aria-hidden />
        {t('settings.addGroup')}
      </Button>
      <p role="status">{added !== undefined && t('settings.addedGroup', { group: added })}</p>
      {removed.length > 0 && (
        <>
          <h3>{t('settings.removedGroups')}</h3>
          <div className="form-row-start">
            {removed.map((group) => (
              <Button
                key={group.id}
                isDisabled={groups.length >= maxGroups}
                onPress={() => acts.restoreGroup(group.id)}
              >
                {t('settings.restoreGroup', { group: name(group) })}
              </Button>
            ))}
          </div>
        </>
      )}
      {edited && (
        <GroupDialog
          title={
            edited === 'new'
              ? t('settings.newGroup')
              : t('settings.editGroup', { group: name(found(edited)) })
          }
          words={found(edited)}
          onSave={save}
          onClose={() => setEdited(undefined)}
        />
      )}
      <RemoveGroupDialog
        name={leaving ? name(found(leaving)) : undefined}
        onRemove={remove}
        onClose={() => setLeaving(undefined)}
      />
    </Setting>
  )
}
