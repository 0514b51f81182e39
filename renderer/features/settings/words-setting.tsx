import { useTranslation } from '../../i18n/index.ts'
import { useWorkshop } from '../../session/react/index.ts'
import { FourWords } from '../join/index.ts'

/** The words by which somebody who doubts finds out whether all are in the same workshop. */
export function WordsSetting() {
  const { t } = useTranslation()
  const { access } = useWorkshop()
  return (
    <section className="setting" aria-label={t('join.words.label')}>
      <FourWords of={access} />
      <p className="field-hint">{t('join.words.compare')}</p>
    </section>
  )
}
