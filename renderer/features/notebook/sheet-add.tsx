import { FileDown, Plus } from 'lucide-react'
import type { Group } from '../../../shared/directory/directory.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import type { PageActs } from './notebook-acts.ts'
import { TakeAlong } from './take-along.tsx'

interface SheetAddProps {
  readonly group: Group | undefined
  readonly sections: readonly Section[]
  readonly onAdd: PageActs['add']
  readonly onBringIn: () => void
}

/** At the foot of a sheet: another section, notes from elsewhere, and the way for these to paper. */
export function SheetAdd({ group, sections, onAdd, onBringIn }: SheetAddProps) {
  const { t } = useTranslation()
  const isEmpty = sections.length === 0
  return (
    <div className="sheet-add">
      <Button look={isEmpty ? 'primary' : 'plain'} onPress={() => onAdd(undefined)}>
        <Plus size={16} aria-hidden />
        {t(isEmpty ? 'notebook.emptyAdd' : 'notebook.add')}
      </Button>
      <Button look="quiet" onPress={onBringIn}>
        <FileDown size={16} aria-hidden />
        {t('merge.import.open')}
      </Button>
      {!isEmpty && <TakeAlong group={group} sections={sections} />}
    </div>
  )
}
