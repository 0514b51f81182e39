import { Printer } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Button, printedPage, printPage } from '../../ui/index.ts'
import { HouseRules } from './house-rules.tsx'

const steps = ['before', 'start', 'look', 'five', 'held', 'desk', 'review', 'burn'] as const

/** What facilitators do, on one sheet that can be laid on the table. */
export function FacilitatorsSheet() {
  const { t, language } = useTranslation()
  const sheet = useRef<HTMLDivElement>(null)
  const print = () => {
    if (sheet.current) printPage(window, printedPage(sheet.current, language))
  }
  return (
    <>
      <div ref={sheet}>
        <h2>{t('guide.sheet.title')}</h2>
        <ol className="guide-list">
          {steps.map((step) => (
            <li key={step}>{t(`guide.sheet.${step}`)}</li>
          ))}
        </ol>
        <div className="guide-print-only">
          <h2>{t('guide.rules.title')}</h2>
          <HouseRules />
        </div>
      </div>
      <div className="form-row-start">
        <Button onPress={print}>
          <Printer size={16} aria-hidden />
          {t('guide.sheet.print')}
        </Button>
      </div>
    </>
  )
}
