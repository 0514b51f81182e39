import type { Clock } from '../clock.ts'
import { limits } from '../limits.ts'
import { meshTiming } from '../timing.ts'
import type { Graph } from './graph.ts'
import { childrenFrom, reachableFrom } from './graph.ts'
import { createLastReached } from './last-reached.ts'
import type { PeerState } from './peer-state.ts'
import { shortId } from './peer-state.ts'

/** What every device of the room says of itself, who can be reached now, and over whom. */
export interface PeerTable {
  /** True where this is news. `from` is the device whose link it came by. */
  readonly merge: (peer: PeerState, from: string) => boolean
  /** It said goodbye: gone at once. */
  readonly left: (id: string) => void
  /** It said goodbye a while ago; what still comes of it is late. An id never comes back. */
  readonly hasLeft: (id: string) => boolean
  readonly linked: (id: string, linked: boolean) => void
  readonly get: (id: string) => PeerState | undefined
  /** Those that we hear of now, directly or over others; in a stable order. */
  readonly present: () => readonly string[]
  /** Those that were present, did not say goodbye, and may come back any moment. */
  readonly missed: () => readonly string[]
  /** To which of our links we pass on what `origin` says; `safely`: rather to some too many while links change. */
  readonly onward: (origin: string, safely: boolean) => readonly string[]
  /** Whether links have stayed as they are for a while. */
  readonly settled: () => boolean
}

/** While links change, words are passed on to so many more than the tree says: better twice than not at all. */
const extraLinks = 3

/** A table in which nobody stands yet. */
export function createPeerTable(clock: Clock, me: string): PeerTable {
  const peers = new Map<string, PeerState>()
  const byShort = new Map<number, string>()
  const links = new Set<string>()
  const lastReached = createLastReached(clock)
  const gone = new Map<string, number>()
  let graph: Graph | undefined
  let reached = new Set<string>()
  let trees = new Map<string, readonly string[]>()
  let changedAt = Number.NEGATIVE_INFINITY
  let turn = 0

  const settled = () => clock.now() - changedAt >= meshTiming.settlingMs
  const changed = () => {
    graph = undefined
    changedAt = clock.now()
  }
  const forget = (id: string) => {
    peers.delete(id)
    byShort.delete(shortId(id))
    lastReached.forget(id)
    changed()
  }
  /** A link between two others counts where both claim it: of a device that died, only it would still. */
  const linksOf = (id: string): string[] => {
    const own = shortId(id)
    return [...(peers.get(id)?.links ?? [])].flatMap((short) => {
      const other = byShort.get(short)
      return other !== undefined && peers.get(other)?.links.has(own) ? [other] : []
    })
  }
  const refresh = (): Graph => {
    if (!graph) {
      const fresh = new Map<string, string[]>([[me, [...links]]])
      for (const id of peers.keys())
        fresh.set(id, links.has(id) ? [...linksOf(id), me] : linksOf(id))
      graph = fresh
      reached = reachableFrom(graph, me)
      reached.delete(me)
      trees = new Map()
    }
    lastReached.reached(reached)
    return graph
  }
  const expire = () => {
    lastReached.heardOf(peers.keys())
    for (const id of lastReached.expired()) forget(id)
    for (const [id, at] of gone) if (clock.now() - at > meshTiming.keepPeerMs) gone.delete(id)
  }

  return {
    merge: (peer, from) => {
      const { id, version } = peer
      if (id === me || gone.has(id)) return false
      // Nobody else speaks for a device that speaks to us.
      if (id !== from && links.has(id)) return false
      const known = peers.get(id)
      if (known && known.version >= version) return false
      if (!known && peers.size >= limits.devices) return false
      peers.set(id, peer)
      byShort.set(shortId(id), id)
      if (!known || !sameLinks(known.links, peer.links)) changed()
      return true
    },
    left: (id) => {
      links.delete(id)
      forget(id)
      gone.set(id, clock.now())
    },
    hasLeft: (id) => gone.has(id),
    linked: (id, linked) => {
      refresh()
      if (linked) links.add(id)
      else links.delete(id)
      changed()
    },
    get: (id) => peers.get(id),
    present: () => {
      refresh()
      expire()
      return lastReached.present()
    },
    missed: () => {
      refresh()
      expire()
      return lastReached.missed()
    },
    onward: (origin, safely) => {
      const now = refresh()
      const children = trees.get(origin) ?? childrenFrom(now, origin).get(me) ?? []
      trees.set(origin, children)
      if (settled() || !safely) return children
      const direct = new Set([origin, ...(now.get(origin) ?? []), ...children])
      const others = [...links].filter((id) => !direct.has(id))
      return [...children, ...someOf(others, turn++)]
    },
    settled,
  }
}

function sameLinks(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((link) => b.has(link))
}

/** A few of those that nothing leads to, others each time. */
function someOf(others: readonly string[], turn: number): readonly string[] {
  const start = turn % Math.max(1, others.length)
  return [...others, ...others].slice(start, start + Math.min(extraLinks, others.length))
}
