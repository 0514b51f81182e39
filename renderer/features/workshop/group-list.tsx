import { ListBox, ListBoxItem } from 'react-aria-components'
import type { GroupId } from '../../../shared/base/ids.ts'
import { groupDoor } from '../../../shared/directory/group-door.ts'
import { useTranslation } from '../../i18n/index.ts'
import { usePeople } from '../../session/react/index.ts'
import { useDirectory, useWorkshop } from '../../session/react/workshop-context.ts'
import { People } from '../people/index.ts'
import './workshop.css'

/** The groups of the workshop, with who is in each now. */
export function GroupList(props: {
  readonly selected: GroupId | undefined
  readonly onSelect: (group: GroupId) => void
}) {
  const { t } = useTranslation()
  const directory = useDirectory()
  const { access, directorySession } = useWorkshop()
  const people = usePeople(directorySession)
  return (
    <>
      {directory.newer && (
        <p className="notice-plain" role="status">
          {t('workshop.newer')}
        </p>
      )}
      <ListBox
        aria-label={t('workshop.groups')}
        className="groups"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={props.selected ? [props.selected] : []}
        onSelectionChange={(keys) => {
          for (const key of keys === 'all' ? [] : keys) props.onSelect(String(key) as GroupId)
        }}
      >
        {directory.groups.map((group) => {
          const name = group.name || t('workshop.unnamedGroup')
          const here = people.filter((person) => person.presence.group === group.id)
          const mine = groupDoor(access, group).state !== 'closed'
          return (
            <ListBoxItem
              key={group.id}
              id={group.id}
              textValue={name}
              className="group"
              isDisabled={!mine}
            >
              <span className="group-name">{name}</span>
              <People people={here} />
            </ListBoxItem>
          )
        })}
      </ListBox>
    </>
  )
}
