import type * as Y from 'yjs'
import { flatKey } from '../base/flat-key.ts'
import type { QuoteId, SectionId } from '../base/ids.ts'
import { ownId } from '../base/own-id.ts'
import { changeNotebook, changeUnlinked } from './change-notebook.ts'
import { fingerprintIn } from './fingerprint-in.ts'
import type { Fingerprint } from './notebook.ts'
import { quotesMapOf } from './schema.ts'

/**
 * The id of the one go-ahead that a device can give to a quotation: like a hold's, random to
 * everybody else, so that go-aheads cannot be linked to one another or to marks (promise P7).
 */
export function quoteIdOf(
  deviceSecret: Uint8Array,
  section: SectionId,
  quote: Fingerprint,
): QuoteId {
  return ownId(deviceSecret, `quote/${section}/${quote}`)
}

/** Says that a quotation, in this wording, may be printed with its section. */
export function allowQuote(
  doc: Y.Doc,
  section: SectionId,
  id: QuoteId,
  fingerprint: Fingerprint,
): void {
  const allow = (act: string) => quotesMapOf(doc).set(flatKey(section, id, act), { fingerprint })
  changeUnlinked(doc, 'allow-quote', allow)
}

/** Takes every go-ahead for this wording back; anyone may, whoever gave it. */
export function withdrawQuote(doc: Y.Doc, section: SectionId, fingerprint: Fingerprint): void {
  changeNotebook(doc, 'withdraw-quote', () => {
    for (const [key, value] of [...quotesMapOf(doc)]) {
      const same = fingerprintIn(value) === fingerprint
      if (same && key.startsWith(`${section}/`)) quotesMapOf(doc).delete(key)
    }
  })
}
