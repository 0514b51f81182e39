import { useState } from 'react'
import { isFromGroup } from '../../../shared/merge/sources.ts'
import { hasChanged } from '../../../shared/merge/take-again.ts'
import type { Twin } from '../../../shared/merge/twins.ts'
import type { Section, Source } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { type DeskSight, useDesk } from './desk-context.ts'
import { RestsOn } from './rests-on.tsx'
import { TwinNote } from './twin-note.tsx'

interface ProvenanceProps {
  readonly section: Section
  readonly sight: DeskSight
  /** Another section of the draft that was made of the same. */
  readonly twin: Twin | undefined
}

/** Which groups a section of the draft comes from, never from whom; and what has changed there since. */
export function Provenance({ section, sight, twin }: ProvenanceProps) {
  const { acts } = useDesk()
  const { find, words } = sight
  const { nameOf, placeOf } = words
  const { t } = useTranslation()
  const [looking, setLooking] = useState<{ group: string; section: string }>()
  const groups = [...new Set(section.sources.filter(isFromGroup).map(({ group }) => group))]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(nameOf)
  const changed = section.sources.flatMap((source) => {
    const now = find(source)
    return now && hasChanged(source, now) ? [{ source, now }] : []
  })
  const open = changed.find(
    ({ source }) => source.group === looking?.group && source.section === looking.section,
  )
  return (
    <div className="provenance">
      <p className="provenance-from">
        {groups.length > 0 ? t('merge.from', { groups }) : t('merge.fromFacilitators')}
      </p>
      <RestsOn section={section} sight={sight} />
      {changed.map(({ source }) => (
        <p className="provenance-changed" key={`${source.group}/${source.section}`}>
          {changedText(source)}
          <Button onPress={() => setLooking(source)}>{t('merge.change.see')}</Button>
        </p>
      ))}
      {twin && <TwinNote section={section} twin={twin} acts={acts} />}
      {open && (
        <ChangeDialog
          draft={section}
          source={open.source}
          now={open.now}
          group={isFromGroup(open.source) ? nameOf(open.source.group) : t('merge.change.colleague')}
          acts={acts}
          onClose={() => setLooking(undefined)}
        />
      )}
    </div>
  )

  function changedText(source: Source): string {
    return isFromGroup(source)
      ? t('merge.change.notice', { group: nameOf(source.group) })
      : t('merge.change.noticeReplaced')
  }
}
