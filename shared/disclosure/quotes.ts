import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson, type Json } from '../base/canonical-json.ts'
import type { Block, Inline, LinkInline, Quote } from '../notebook/blocks.ts'
import { inlinesText } from '../notebook/blocks-text.ts'
import { holdsUnknown } from '../notebook/holds-unknown.ts'
import type { Fingerprint, Section } from '../notebook/notebook.ts'
import { splitLines } from '../notebook/split-lines.ts'
import type { FindSource } from './draft-rules.ts'
import { noFingerprint } from './fingerprint.ts'

const known = new WeakMap<object, Fingerprint>()

/**
 * The fingerprint of a quotation's wording: SHA-256, in hex, over its canonical JSON. The go-ahead
 * (*this may be quoted*) is for this wording in one section, as a mark is for a section's.
 */
export function quoteFingerprint(quote: Quote): Fingerprint {
  const cached = known.get(quote)
  if (cached) return cached
  if (holdsUnknown([quote])) return noFingerprint
  const json = canonicalJson({ quote: quote.content as unknown as Json })
  const made = bytesToHex(sha256(utf8ToBytes(json))) as Fingerprint
  known.set(quote, made)
  return made
}

/** The quotations of a section that have words in them. */
export function quotesOf(section: Pick<Section, 'blocks'>): readonly Quote[] {
  return section.blocks.filter(
    (block) => block.kind === 'quote' && inlinesText(block.content).trim() !== '',
  ) as readonly Quote[]
}

/**
 * The quotations that may be printed: those with a go-ahead in the section itself or in a source
 * that it was taken from. Marks on the section do not count: they are for its own words.
 */
export function quotable(section: Section, find: FindSource): ReadonlySet<Fingerprint> {
  const from = section.sources.flatMap((source) => find(source)?.quotable ?? [])
  return new Set([...(section.quotable ?? []), ...from])
}

/** What stands where a quotation has no go-ahead. */
const leftOut = '[…]'

/** The rules of quotations. Tests pass others to see that each one is needed. */
export interface QuoteRules {
  /** Whether a quotation may be printed, given the wordings that have a go-ahead. */
  readonly goAhead: (quote: Quote, allowed: ReadonlySet<Fingerprint>) => boolean
  /** What of a quotation is printed. */
  readonly printed: (quote: Quote) => readonly Inline[]
}

/** The rules as they are: no quotation without a go-ahead for its wording, and none with its speaker. */
export const quoteRules: QuoteRules = {
  goAhead: (quote, allowed) => allowed.has(quoteFingerprint(quote)),
  printed: withoutSpeaker,
}

/**
 * A section's blocks with the quotations that may be printed, each without the line that says who
 * spoke; the others say that something was left out.
 */
export function releaseQuotes(
  blocks: readonly Block[],
  allowed: ReadonlySet<Fingerprint>,
  rules: QuoteRules = quoteRules,
): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind !== 'quote' || inlinesText(block.content).trim() === '') return block
    if (rules.goAhead(block, allowed)) return { ...block, content: rules.printed(block) }
    return { ...block, content: [{ kind: 'text', text: leftOut, marks: [] }] }
  })
}

/** Inline content with its line breaks outside its links: a line may begin within one. */
function linesOf(inline: Inline): readonly Inline[] {
  if (inline.kind !== 'link') return splitLines(inline)
  const lines = inline.content.flatMap(splitLines)
  const parts: Inline[] = []
  for (let rest: LinkInline['content'] = lines; rest.length > 0; ) {
    const at = rest.findIndex(({ kind }) => kind === 'linebreak')
    const end = at < 0 ? rest.length : at
    if (end > 0) parts.push({ ...inline, content: rest.slice(0, end) })
    parts.push(...rest.slice(end, end + 1))
    rest = rest.slice(end + 1)
  }
  return parts
}

/**
 * A quotation never carries a speaker: a last line such as "— Somebody" is not printed. The last line
 * is the last one with words: what stands empty below it is not printed either.
 */
function withoutSpeaker(quote: Quote): readonly Inline[] {
  const lines = quote.content.flatMap(linesOf)
  const end = lines.findLastIndex((inline) => inlinesText([inline]).trim() !== '') + 1
  const content = lines.slice(0, end)
  const at = content.findLastIndex((inline) => inline.kind === 'linebreak')
  const last = inlinesText(content.slice(at + 1)).trim()
  return at > 0 && /^[—–―‒-]{1,3}\s*\S/u.test(last) ? content.slice(0, at) : content
}
