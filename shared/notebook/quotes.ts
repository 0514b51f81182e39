import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type * as Y from 'yjs'
import { flatKey } from './flat-key.ts'
import { newId, type QuoteId, type SectionId } from './ids.ts'
import type { Fingerprint } from './notebook.ts'
import { command } from './origin.ts'
import { quotesOf } from './schema.ts'
import { transactUnlinked } from './unlinked.ts'

/**
 * The id of the one go-ahead that a device can give to a quotation: like a hold's, random to
 * everybody else, so that go-aheads cannot be linked to one another or to marks (promise P7).
 */
export function quoteIdOf(
  deviceSecret: Uint8Array,
  section: SectionId,
  quote: Fingerprint,
): QuoteId {
  const bytes = hmac(sha256, deviceSecret, utf8ToBytes(`sotto/v1/quote/${section}/${quote}`))
  return newId<QuoteId>(() => bytes.subarray(0, 16))
}

/** Says that a quotation, in this wording, may be printed with its section. */
export function allowQuote(
  doc: Y.Doc,
  section: SectionId,
  id: QuoteId,
  fingerprint: Fingerprint,
): void {
  const allow = () => quotesOf(doc).set(flatKey(section, id), { fingerprint })
  transactUnlinked(doc, allow, command('allow-quote'))
}

/** Takes every go-ahead for this wording back; anyone may, whoever gave it. */
export function withdrawQuote(doc: Y.Doc, section: SectionId, fingerprint: Fingerprint): void {
  doc.transact(() => {
    for (const [key, value] of [...quotesOf(doc)]) {
      const same = (value as { fingerprint?: unknown } | null)?.fingerprint === fingerprint
      if (same && key.startsWith(`${section}/`)) quotesOf(doc).delete(key)
    }
  }, command('withdraw-quote'))
}
