import { collectReport } from '../../../../shared/report/collect-report.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { type ReportRules, reportRules } from '../../../../shared/report/report-rules.ts'
import { createCanaries, staysPattern } from './canaries.ts'
import type { Plan } from './plan.ts'
import { play } from './play.ts'

/** The report of a plan, and what is wrong with it. */
export function reportOf(
  plan: Plan,
  canaries = createCanaries(),
  rules: ReportRules = reportRules,
) {
  const before = canaries.going.length
  const { inputs, ids } = play(plan, canaries)
  const options = { title: 'Report', headings: plan.headings }
  const report = collectReport(inputs, { marksNeeded: plan.marksNeeded }, options, rules)
  const json = JSON.stringify(report)
  const leaked = [...(json.match(staysPattern) ?? []), ...ids.filter((id) => json.includes(id))]
  const missing = canaries.going
    .slice(before)
    .filter((word) => !json.includes(word) && !hasNoHeading(plan, report))
  return { report, ids, leaked, missing }
}

/** A heading is there only over a section that goes; then its word is not missing. */
function hasNoHeading(plan: Plan, report: Report): boolean {
  return plan.headings !== 'none' && report.parts.every((part) => part.heading === undefined)
}
