import { useTranslation } from '../../i18n/index.ts'
import { useWorkshop } from '../../session/react/index.ts'
import { FacilitatorsSheet } from './facilitators-sheet.tsx'
import './guide.css'
import { InformationSheet } from '../record/index.ts'
import { HouseRules } from './house-rules.tsx'
import { Keys } from './keys.tsx'
import { Leaves } from './leaves.tsx'

/** Help: the house rules, what leaves this computer, the keys; for those who lead, a sheet to print. */
export function GuideScreen() {
  const { t } = useTranslation()
  const { access } = useWorkshop()
  return (
    <div className="page guide">
      <h1>{t('guide.name')}</h1>
      <section>
        <h2>{t('guide.rules.title')}</h2>
        <HouseRules />
      </section>
      <section>
        <h2>{t('guide.leaves.title')}</h2>
        <Leaves />
      </section>
      <section>
        <h2>{t('guide.keys.title')}</h2>
        <Keys />
      </section>
      {access.role !== 'participant' && (
        <section>
          <FacilitatorsSheet />
          <InformationSheet />
        </section>
      )}
    </div>
  )
}
