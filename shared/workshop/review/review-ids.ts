import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { type HoldId, newId } from '../../notebook/ids.ts'
import type { ReportPlace } from '../../report/report.ts'

/**
 * The ids under which one device acts in the review: HMAC-SHA-256 under a secret that never leaves
 * it. The device knows its own without keeping a list; to everybody else no two can be linked, to
 * one another, to marks or to the holds in a notebook (promise P7).
 */
export interface ReviewIds {
  readonly hold: (place: ReportPlace) => HoldId
  readonly request: (place: ReportPlace) => string
  readonly opened: (edition: string) => string
  readonly read: (edition: string) => string
}

/** The ids of the device that has this secret. */
export function reviewIdsOf(deviceSecret: Uint8Array): ReviewIds {
  const id = <T extends string>(what: string) => {
    const bytes = hmac(sha256, deviceSecret, utf8ToBytes(`sotto/v1/review/${what}`))
    return newId<T>(() => bytes.subarray(0, 16))
  }
  return {
    hold: ({ group, section }) => id<HoldId>(`hold/${group}/${section}`),
    request: ({ group, section }) => id(`request/${group}/${section}`),
    opened: (edition) => id(`opened/${edition}`),
    read: (edition) => id(`read/${edition}`),
  }
}
