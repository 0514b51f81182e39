import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { useDirectory } from '../../session/react/index.ts'
import { Button } from '../../ui/index.ts'
import { PaperSheet } from './paper-sheet.tsx'

/** What people are told before they come, from what the organizer has signed; in the language of the app. */
export function InformationSheet() {
  const { t } = useTranslation()
  const { title, rule, policy } = useDirectory()
  const [isShown, setShown] = useState(false)
  const days = policy?.retainDays
  return (
    <>
      <h2>{t('after.sheet.title')}</h2>
      <p>{t('after.sheet.text')}</p>
      {isShown ? (
        <PaperSheet fileName="information.html">
          <h3 dir="auto">{title || t('workshop.untitled')}</h3>
          <h4>{t('after.sheet.title')}</h4>
          <ul>
            <li>{t('after.sheet.notes')}</li>
            <li>{t(`workshop.rule.${rule}`)}</li>
            {policy && <li>{t('after.sheet.marks', { number: policy.marksNeeded })}</li>}
            <li>{t('after.sheet.hold')}</li>
            <li>{t('after.sheet.review')}</li>
            <li>
              {days === undefined
                ? t('after.sheet.keptByHand')
                : t('after.sheet.keptDays', { number: days })}
            </li>
            <li>{t('after.sheet.limits')}</li>
          </ul>
        </PaperSheet>
      ) : (
        <div className="form-row-start">
          <Button onPress={() => setShown(true)}>{t('after.sheet.show')}</Button>
        </div>
      )}
    </>
  )
}
