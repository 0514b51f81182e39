import { ToggleButton } from 'react-aria-components'
import { useTranslation } from '../../i18n/index.ts'

export type Side = 'groups' | 'draft'

/** On a narrow window, which side of the desk is on the screen. */
export function DeskSides(props: {
  readonly side: Side
  readonly onSide: (side: Side) => void
  /** Sections in the draft. */
  readonly count: number
}) {
  const { side, onSide, count } = props
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons, and no form
    <div className="desk-sides" role="group" aria-label={t('merge.desk.sides')}>
      <ToggleButton
        className="button"
        isSelected={side === 'groups'}
        onChange={() => onSide('groups')}
      >
        {t('merge.desk.sideGroups')}
      </ToggleButton>
      <ToggleButton
        className="button"
        isSelected={side === 'draft'}
        onChange={() => onSide('draft')}
      >
        {t('merge.desk.sideDraft', { count })}
      </ToggleButton>
    </div>
  )
}
