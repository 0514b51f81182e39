import { FileText, Printer } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { usePlatform } from '../../platform/platform-context.ts'
import { Button } from '../../ui/index.ts'
import type { ReportFormat } from './save-report.ts'
import { fileFormats } from './write-files.ts'

interface SaveButtonsProps {
  readonly isDisabled: boolean
  readonly onSave: (format: ReportFormat) => void
}

/** A button for each format. */
export function SaveButtons({ isDisabled, onSave }: SaveButtonsProps) {
  const { t } = useTranslation()
  const { printPdf } = usePlatform()
  const hint = useId()
  return (
    <div className="report-save">
      <Button
        look="primary"
        isDisabled={isDisabled}
        onPress={() => onSave('pdf')}
        {...(printPdf ? {} : { 'aria-describedby': hint })}
      >
        <Printer size={16} aria-hidden />
        {t(printPdf ? 'report.save.pdf' : 'report.save.print')}
      </Button>
      {!printPdf && (
        <p id={hint} className="report-leaves">
          {t('report.printTells')}
        </p>
      )}
      {fileFormats.map((format) => (
        <Button key={format} isDisabled={isDisabled} onPress={() => onSave(format)}>
          <FileText size={16} aria-hidden />
          {t(`report.save.${format}`)}
        </Button>
      ))}
    </div>
  )
}
