import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { useWorkshop } from '../../session/react/index.ts'
import { Button } from '../../ui/index.ts'
import { RecordSheet } from '../record/index.ts'
import { Setting } from './setting.tsx'

/** The organizer's record of the end. */
export function RecordSetting() {
  const { t } = useTranslation()
  const { access } = useWorkshop()
  const [isShown, setShown] = useState(false)
  if (access.role !== 'organizer') return null
  return (
    <Setting title={t('after.record.title')}>
      <p>{t('after.record.text')}</p>
      {isShown ? (
        <RecordSheet />
      ) : (
        <div className="form-row-start">
          <Button onPress={() => setShown(true)}>{t('after.record.show')}</Button>
        </div>
      )}
    </Setting>
  )
}
