import type { DeviceTag, HoldId, QuoteId, SectionId } from '../../shared/base/ids.ts'
import { derive } from '../../shared/keys/keys.ts'
import { holdIdOf } from '../../shared/notebook/holds.ts'
import type { Fingerprint } from '../../shared/notebook/notebook.ts'
import { quoteIdOf } from '../../shared/notebook/quotes.ts'
import { type ReviewIds, reviewIdsOf } from '../../shared/review/review-ids.ts'
import type { Membership } from '../vault/index.ts'

/** Under what this device acts in a workshop; none of it means anything to others. */
export interface OwnIds {
  readonly device: DeviceTag
  /** That tag, and those that its marks carried before a copy of it was noticed. */
  readonly ownTags: readonly DeviceTag[]
  /** The id of the one hold that this device can have on a section. */
  readonly ownHold: (section: SectionId) => HoldId
  /** The id of the one go-ahead that this device can give to a quotation. */
  readonly ownQuote: (section: SectionId, quote: Fingerprint) => QuoteId
  /** The ids under which this device acts in the review. */
  readonly ownReview: ReviewIds
}

/** The ids of a membership, derived from its secret for acts. */
export function ownIdsOf({ deviceTag, former, actsSecret }: Membership): OwnIds {
  const holdSecret = derive(actsSecret, 'holds')
  return {
    device: deviceTag,
    ownTags: [deviceTag, ...former.map((before) => before.deviceTag)],
    ownHold: (section) => holdIdOf(holdSecret, section),
    ownQuote: (section, quote) => quoteIdOf(holdSecret, section, quote),
    ownReview: reviewIdsOf(derive(actsSecret, 'review')),
  }
}
