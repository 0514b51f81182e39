import { useMemo } from 'react'
import {
  collectForReview,
  collectReport,
  countReport,
  sectionsThatGo,
} from '../../../shared/report/collect-report.ts'
import { usePolicy } from '../../session/react/index.ts'
import { useHasDraft, useReportInputs } from './report-inputs.ts'
import { useReportSettings } from './report-settings.ts'
import { useDoubts } from './use-doubts.ts'
import { useFrozenNames } from './use-frozen-names.ts'
import { useIdentity } from './use-identity.ts'
import { useLate } from './use-late.ts'
import { useSaveReport } from './use-save-report.ts'

/** All that the report screen shows: what goes, what could tell of people, what speaks against it, and saving. */
export function useReport() {
  const policy = usePolicy()
  const hasDraft = useHasDraft()
  const names = useFrozenNames()
  const { settings, options, set, hasDay } = useReportSettings(hasDraft, names.names)
  const { inputs, missing } = useReportInputs(settings.source, settings.headings, names.names)
  const report = useMemo(() => collectReport(inputs, policy, options), [inputs, policy, options])
  const count = useMemo(() => countReport(inputs, policy), [inputs, policy])
  const going = useMemo(() => sectionsThatGo(inputs, policy), [inputs, policy])
  const identity = useIdentity(going, report)
  const facts = {
    isChecked: identity.isChecked && identity.echoes.isChecked,
    found: identity.findings?.length ?? 0,
    echoes: identity.echoes.found.length,
  }
  const collect = () => collectForReview(inputs, policy, options)
  return {
    report,
    count,
    /** The report with all that the room has to know of it. */
    collect,
    names,
    options: { settings, set, hasDay, hasDraft },
    identity,
    ...useDoubts(report, facts, missing),
    saving: useSaveReport(report, settings.source, collect),
    late: useLate(inputs, policy),
  }
}
