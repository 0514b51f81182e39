import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { dayOf } from '../../../shared/presence/clocks.ts'
import type { Report, ReportForReview } from '../../../shared/report/report.ts'
import { placesOf } from '../../../shared/review/taken-out.ts'
import { unseenSections } from '../../../shared/review/unseen.ts'
import { usePlatform } from '../../platform/platform-context.ts'
import { useWorkshop } from '../../session/react/index.ts'
import { printPage } from '../../ui/index.ts'

import type { ReportSource } from './report-settings.ts'
import { type ReportFormat, type Saved, saveReport } from './save-report.ts'
import { useReportWords } from './use-report-words.ts'

/** Saves the report as it is at that moment, by way of the platform; `source` is what it is made of. */
export function useSaveReport(
  report: Report,
  source: ReportSource,
  collect: () => ReportForReview,
) {
  const platform = usePlatform()
  const { memory } = useWorkshop()
  const words = useReportWords()
  const [saved, setSaved] = useState<Saved & { readonly source: ReportSource }>()
  const latest = useRef(report)
  const placed = useRef(collect)
  useLayoutEffect(() => {
    latest.current = report
    placed.current = collect
  }, [report, collect])
  // A hold that comes too late for the file, or for a print dialog, is told whenever it comes.
  const takenBack = useMemo(() => {
    // Of what is made of something else it says nothing.
    if (!saved || saved.state === 'failed' || saved.source !== source) return 0
    return unseenSections(withoutHeadings(saved.report), withoutHeadings(report))
  }, [saved, report, source])
  const save = async (format: ReportFormat) => {
    setSaved(undefined)
    const print = (html: string) => printPage(window, html)
    const ended = await saveReport(format, { platform, words, report: () => latest.current, print })
    if (ended && ended.state !== 'failed') {
      const places = placesOf(ended.report, placed.current())
      memory.noteReportSaved({ day: dayOf(Date.now()), places })
    }
    setSaved(ended && { ...ended, source })
  }
  return {
    save: (format: ReportFormat) => void save(format),
    /** How the last saving ended, until the next begins. */
    outcome: saved?.state,
    /** Why it failed, where it did. */
    why: saved?.state === 'failed' ? saved.why : undefined,
    /** Sections of what was saved that may not leave any more, at least not as they were saved. */
    takenBack,
  }
}

/** Which headings stand between the sections is a choice, and may be another by now. */
function withoutHeadings({ title, parts }: Report): Report {
  return { title, parts: parts.map(({ sections }) => ({ sections })) }
}
