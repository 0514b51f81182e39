import { useRef } from 'react'
import { compareSections } from '../../../shared/base/order.ts'
import type { Twin } from '../../../shared/merge/twins.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import type { DeskActs } from './desk-acts.ts'

/** Says that the same stands in the draft twice, and the ways to go on (rule M3). */
export function TwinNote(props: {
  readonly section: Section
  readonly twin: Twin
  readonly acts: DeskActs
}) {
  const { section, twin, acts } = props
  const { t } = useTranslation()
  const note = useRef<HTMLDivElement>(null)
  const title = twin.other.title || t('notebook.untitled')
  const where = compareSections(section, twin.other) < 0 ? 'Below' : 'Above'
  const show = () => {
    const draft = note.current?.closest('.desk-draft')
    const other = draft?.querySelector<HTMLElement>(`[data-section="${twin.other.id}"]`)
    other?.scrollIntoView({ block: 'center' })
    other?.querySelector<HTMLElement>('.cell-title')?.focus({ preventScroll: true })
  }
  return (
    <div className="provenance-changed" ref={note}>
      <p>{t(`merge.twin.${twin.fromGroup ? 'taken' : 'made'}${where}`, { title })}</p>
      <div className="twin-acts">
        <Button onPress={show}>{t('merge.twin.show')}</Button>
        <Button onPress={() => acts.trash(section.id)}>{t('merge.twin.remove')}</Button>
        <Button onPress={() => acts.both(section, twin.other)}>{t('merge.twin.both')}</Button>
      </div>
    </div>
  )
}
