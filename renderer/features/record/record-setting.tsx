import { useId, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { useWorkshop } from '../../session/react/index.ts'
import { Button } from '../../ui/index.ts'
import { PaperSheet } from './paper-sheet.tsx'
import { RecordPage } from './record-page.tsx'

/** The organizer's record of the end, on one page. */
export function RecordSetting() {
  const { t } = useTranslation()
  const { access } = useWorkshop()
  const [isShown, setShown] = useState(false)
  const title = useId()
  if (access.role !== 'organizer') return null
  return (
    <section className="setting" aria-labelledby={title}>
      <h2 id={title}>{t('after.record.title')}</h2>
      <p>{t('after.record.text')}</p>
      {isShown ? (
        <PaperSheet fileName="record.html">
          <RecordPage />
        </PaperSheet>
      ) : (
        <div className="form-row-start">
          <Button onPress={() => setShown(true)}>{t('after.record.show')}</Button>
        </div>
      )}
    </section>
  )
}
