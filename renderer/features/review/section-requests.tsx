import type { ReportPlace } from '../../../shared/report/report.ts'
import { useReview } from '../../session/react/index.ts'
import { isAt } from './own-acts.ts'
import { Requests } from './requests.tsx'

/** The wishes for another wording of one section that nobody has dealt with yet, where it is rewritten. */
export function SectionRequests({ group, section }: ReportPlace) {
  const { requests } = useReview()
  const open = requests.filter((one) => !one.settled && isAt(one, { group, section }))
  return <Requests requests={open} />
}
