import { type DraftRules, draftRules } from '../disclosure/draft-rules.ts'
import { type QuoteRules, quoteRules } from '../disclosure/quotes.ts'

/** All that text must pass on its way out: D1 to D5 for sections, and the rules of quotations. */
export interface ReportRules extends DraftRules, QuoteRules {}

/** The rules as they are. Tests pass others to see that each one is needed. */
export const reportRules: ReportRules = { ...draftRules, ...quoteRules }
