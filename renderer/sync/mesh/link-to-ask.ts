/** What is known of the links when one is to be asked for what is missing here. */
interface Askable {
  /** Links that are open, the best first. */
  readonly links: readonly string[]
  /** It holds more, or something else, by all that is known. */
  readonly isSure: (link: string) => boolean
  /** It held something else when a digest was last worked out here. */
  readonly isLikely: (link: string) => boolean
  /** Nothing was at rest for long: those that are likely are asked too. */
  readonly isRestless: boolean
  /** Milliseconds before which it is not to be asked (again); 0 or less: now. */
  readonly notBefore: (link: string) => number
  readonly askedAt: (link: string) => number
}

/** The next link to ask; or how long until one may be asked; or neither, where nobody has to be. */
export function linkToAsk(known: Askable): {
  readonly link?: string | undefined
  readonly waitMs?: number
} {
  const candidates = candidatesAmong(known)
  const link = candidates.find((id) => known.notBefore(id) <= 0)
  if (link !== undefined || candidates.length === 0) return { link }
  return { waitMs: Math.min(...candidates.map(known.notBefore)) }
}

function candidatesAmong({ links, isSure, isLikely, isRestless, askedAt }: Askable) {
  const sure = links.filter(isSure)
  if (sure.length > 0 || !isRestless) return sure
  // The one that was not asked for longest, so that none is left out.
  return links.filter(isLikely).sort((a, b) => askedAt(a) - askedAt(b))
}
