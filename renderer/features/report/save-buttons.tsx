import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { usePlatform } from '../../platform/platform-context.ts'
import { Button } from '../../ui/index.ts'
import type { ReportFormat } from './save-report.ts'
import { fileFormats } from './write-files.ts'

interface SaveButtonsProps {
  /** The element that says what a print dialog tells. */
  readonly hint: string
  readonly isDisabled: boolean
  readonly onSave: (format: ReportFormat) => void
  /** What came of it. */
  readonly children: ReactNode
}

/** The way out: a button for each format. */
export function SaveButtons({ hint, isDisabled, onSave, children }: SaveButtonsProps) {
  const { t } = useTranslation()
  const { printPdf } = usePlatform()
  return (
    <div className="report-save">
      <p role="status">{children}</p>
      <Button
        look="primary"
        isDisabled={isDisabled}
        onPress={() => onSave('pdf')}
        {...(printPdf ? {} : { 'aria-describedby': hint })}
      >
        <Printer size={16} aria-hidden />
        {t(printPdf ? 'report.save.pdf' : 'report.save.print')}
      </Button>
      <fieldset className="report-formats">
        <legend className="field-hint">{t('report.otherFormats')}</legend>
        {fileFormats.map((format) => (
          <Button
            key={format}
            isDisabled={isDisabled}
            aria-label={t(`report.save.${format}`)}
            onPress={() => onSave(format)}
          >
            {t(`report.format.${format}`)}
          </Button>
        ))}
      </fieldset>
    </div>
  )
}

/** What a browser's own PDF tells; nothing where the shell makes its own. */
export function PrintHint({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const { printPdf } = usePlatform()
  return printPdf ? null : (
    <p id={id} className="report-leaves">
      {t('report.printTells')}
    </p>
  )
}
