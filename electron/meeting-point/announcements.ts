/** A meeting point that announces itself on this network, as its announcement says it. */
export interface Announced {
  /** Random, new with every start of a host: says nothing about the computer. */
  readonly id: string
  /** Addresses that it claims, the one that the announcement came from first. */
  readonly addresses: readonly string[]
  readonly port: number
}

/** The announcements that were heard, as many as can be looked after. */
interface Announcements {
  /** One was heard, from this address. */
  readonly hear: (from: string, announced: Announced) => void
  /** It was taken back, by whomever. */
  readonly forget: (id: string) => void
  readonly all: () => readonly Announced[]
}

/** One computer has one meeting point, perhaps one that is about to go and one that comes. */
const mostEach = 4
const mostInAll = 64

/**
 * Anybody on the network can announce whatever, under anybody's id, and as often as they like. What
 * comes from one address takes nothing away from another: the same id from two is two, and one that
 * says more than its share loses its own first.
 */
export function createAnnouncements(): Announcements {
  /** By address, in the order in which they were heard last; then by id. */
  const heard = new Map<string, Map<string, Announced>>()
  const dropOldest = (from: string) => {
    const own = heard.get(from)
    const [oldest] = own?.keys() ?? []
    if (oldest !== undefined) own?.delete(oldest)
    if (own?.size === 0) heard.delete(from)
  }
  const size = () => [...heard.values()].reduce((sum, own) => sum + own.size, 0)
  return {
    hear: (from, announced) => {
      const own = heard.get(from) ?? new Map<string, Announced>()
      own.delete(announced.id)
      own.set(announced.id, announced)
      heard.delete(from)
      heard.set(from, own)
      if (own.size > mostEach) dropOldest(from)
      if (size() > mostInAll) {
        const [loudest] = [...heard].toSorted(([, one], [, other]) => other.size - one.size)
        if (loudest) dropOldest(loudest[0])
      }
    },
    forget: (id) => {
      for (const [from, own] of [...heard]) {
        own.delete(id)
        if (own.size === 0) heard.delete(from)
      }
    },
    all: () => [...heard.values()].flatMap((own) => [...own.values()]),
  }
}
