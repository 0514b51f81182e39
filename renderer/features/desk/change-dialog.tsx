import { useMemo } from 'react'
import { takeAgain } from '../../../shared/merge/take-again.ts'
import type { Section, Source } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { ChangeView } from './change-view.tsx'
import type { DeskActs } from './desk-acts.ts'

interface ChangeDialogProps {
  readonly draft: Section
  readonly source: Source
  readonly now: Section
  /** The group's name, or what the draft calls itself. */
  readonly group: string
  readonly acts: DeskActs
  readonly onClose: () => void
}

/** What a group changed since its section was taken, and the two ways to go on (rule M2). */
export function ChangeDialog({ draft, source, now, group, acts, onClose }: ChangeDialogProps) {
  const { t } = useTranslation()
  const plan = useMemo(() => takeAgain(draft, source, now), [draft, source, now])
  const rests = plan.part.sources.some(
    (one) =>
      one.group === source.group && one.section === source.section && (one.also?.length ?? 0) > 0,
  )
  const act = (run: DeskActs['again']) => {
    run(draft, source, now)
    onClose()
  }
  return (
    <Dialog title={t('merge.change.title', { group })} isOpen onClose={onClose}>
      <p>{t(plan.differs ? 'merge.change.text' : 'merge.change.textKept', { group })}</p>
      {plan.changes.length === 0 ? (
        <p>{t('merge.change.nothing')}</p>
      ) : (
        <ul className="changes">
          {plan.changes.map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a plan is made anew when anything changes
            <ChangeView key={index} change={change} group={group} />
          ))}
        </ul>
      )}
      {rests && <p className="change-note">{t('merge.change.rests', { group })}</p>}
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button onPress={() => act(acts.leave)}>{t('merge.change.leave')}</Button>
        <Button look="primary" onPress={() => act(acts.again)}>
          {t('merge.change.again')}
        </Button>
      </div>
    </Dialog>
  )
}
