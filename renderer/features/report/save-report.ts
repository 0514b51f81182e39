import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report } from '../../../shared/report/report.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { reportToMarkdown } from '../../../shared/report/to-markdown.ts'
import { usePlatform } from '../../platform/platform-context.ts'

export type ReportFormat = 'html' | 'markdown'

/** Saves a report as a file, by way of the platform; a neutral file name, no title in it. */
export function useSaveReport(report: Report) {
  const { t, i18n } = useTranslation()
  const platform = usePlatform()
  const [outcome, setOutcome] = useState<'saved' | 'failed'>()
  const save = async (format: ReportFormat) => {
    setOutcome(undefined)
    try {
      const saved = await platform.saveFile(fileOf(format))
      if (saved) setOutcome('saved')
    } catch {
      // The platform's errors are codes of its own; to the person it is one: not written.
      setOutcome('failed')
    }
  }
  return { save: (format: ReportFormat) => void save(format), outcome }

  function fileOf(format: ReportFormat) {
    const words = {
      language: i18n.language,
      done: t('report.done'),
      open: t('report.open'),
      contents: t('report.contents'),
    }
    const [text, suggestedName, mediaType] =
      format === 'html'
        ? [reportToHtml(report, words), 'report.html', 'text/html']
        : [reportToMarkdown(report), 'report.md', 'text/markdown']
    return { suggestedName, mediaType, bytes: new TextEncoder().encode(text) }
  }
}
