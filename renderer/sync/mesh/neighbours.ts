import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import type { Links } from './links.ts'
import type { PeerTable } from './peer-table.ts'
import { soughtLinks } from './topology.ts'

/** Whom we seek a link with, and which links could go. */
export interface Neighbours {
  /** Somebody new is there. */
  readonly met: () => void
  readonly now: () => void
  /** In a big room, links that were made while it was smaller, or by those who knew less, are let go. */
  readonly spare: () => readonly string[]
  readonly wants: (id: string) => boolean
  readonly close: () => void
}

const spareAtOnce = 3
/** With more than so many around, wait for the rest of a crowd before choosing whom to link to. */
const few = 4
const crowd = 120

export function createNeighbours(
  clock: Clock,
  me: string,
  links: Links,
  peerTable: PeerTable,
): Neighbours {
  let sought = new Set<string>()
  const now = () => {
    const all = links.all()
    const ours = [...all].flatMap(([id, link]) => (link.otherProtocol() === undefined ? [id] : []))
    sought = soughtLinks(me, [...ours, ...peerTable.present()])
    for (const [id, link] of all) link.want(sought.has(id))
  }
  const later = alarm(clock, now)
  return {
    now,
    met: () => {
      if (links.all().size <= few) now()
      else later.start(crowd)
    },
    spare: () => {
      if (!peerTable.settled()) return []
      const spare = links.open().filter((id) => !sought.has(id))
      return spare.slice(0, spareAtOnce)
    },
    wants: (id) => sought.has(id),
    close: later.stop,
  }
}
