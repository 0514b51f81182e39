import type { HoldId } from '../base/ids.ts'
import { ownId } from '../base/own-id.ts'
import type { ReportPlace } from '../report/report.ts'

/**
 * The ids under which one device acts in the review. The device knows its own without keeping a
 * list; to everybody else no two can be linked, to one another, to marks or to the holds in a
 * notebook (promise P7).
 */
export interface ReviewIds {
  readonly hold: (place: ReportPlace) => HoldId
  readonly request: (place: ReportPlace) => string
  readonly opened: (edition: string) => string
  readonly read: (edition: string) => string
}

/** The ids of the device that has this secret. */
export function reviewIdsOf(deviceSecret: Uint8Array): ReviewIds {
  const id = <T extends string>(act: string) => ownId<T>(deviceSecret, `review/${act}`)
  return {
    hold: ({ group, section }) => id<HoldId>(`hold/${group}/${section}`),
    request: ({ group, section }) => id(`request/${group}/${section}`),
    opened: (edition) => id(`opened/${edition}`),
    read: (edition) => id(`read/${edition}`),
  }
}
