import type * as Y from 'yjs'
import type { Directory } from '../directory/directory.ts'
import { countAgreed } from '../directory/house-rules.ts'
import { readBurnedAtAll } from '../directory/read-receipts.ts'
import { dayOf } from '../presence/clocks.ts'
import { countReaders, type Readers } from './count-readers.ts'
import type { Review } from './review.ts'

/**
 * What can be said at the end of how consent was given and what was destroyed: what was signed, and counts
 * of devices. No name, no group, no word that was written, no time finer than a day.
 */
export interface ConsentRecord extends Pick<Directory, 'title' | 'dates' | 'rule'> {
  /** Undefined where the organizer's word has not arrived: nothing was cleared. */
  readonly marksNeeded: number | undefined
  /** Days that notes are kept after the last day; undefined: until they are burned by hand. */
  readonly retainDays: number | undefined
  readonly lastDay: string | undefined
  /** Devices that are listed, visits not among them. */
  readonly devices: number
  readonly agreed: number
  readonly review:
    | (Readers & { readonly until: string; readonly sha256: string; readonly visits: number })
    | undefined
  readonly asked: boolean
  /** Devices that signed that they burned, and those that did not: not reached, or not willing. */
  readonly burned: number
  readonly notReached: number
}

/** What a device knows of it now. @param doc the directory's document */
export function consentRecord(doc: Y.Doc, directory: Directory, review: Review): ConsentRecord {
  const { title, dates, rule, policy } = directory
  const devices = directory.devices.length
  const burned = readBurnedAtAll(doc, directory.devices).length
  const { opening, visits } = review
  return {
    ...{ title, dates, rule, devices },
    marksNeeded: policy?.marksNeeded,
    retainDays: policy?.retainDays,
    lastDay: policy?.lastDay,
    agreed: countAgreed(doc, devices),
    review: opening && {
      ...countReaders(review, devices),
      until: dayOf(opening.until),
      sha256: opening.sha256,
      visits: visits.read,
    },
    asked: directory.burnRequest !== undefined,
    burned,
    notReached: devices - burned,
  }
}
