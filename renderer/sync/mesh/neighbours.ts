import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import { meshTiming } from '../timing.ts'
import type { Links } from './links.ts'
import type { PeerTable } from './peer-table.ts'
import { soughtLinks } from './topology.ts'

/** Whom we choose as neighbours, and which links could go. */
export interface Neighbours {
  /** Somebody new is there. */
  readonly met: () => void
  /** Chooses anew among those that are there now. */
  readonly choose: () => void
  /** In a big room, links that were made while it was smaller, or by those who knew less, are let go. */
  readonly prunable: () => readonly string[]
  readonly wants: (id: string) => boolean
  readonly close: () => void
}

/** Links that are let go at a time: a ring that is being made must stay whole. */
const pruneAtOnce = 3
/** With no more than so many around, nobody waits for the rest of a crowd. */
const few = 4

/** Chooses nobody until it is asked to. */
export function createNeighbours(
  clock: Clock,
  me: string,
  links: Links,
  peerTable: PeerTable,
): Neighbours {
  let sought = new Set<string>()
  const choose = () => {
    const all = links.all()
    const ours = [...all].flatMap(([id, link]) => (link.otherProtocol() === undefined ? [id] : []))
    sought = soughtLinks(me, [...ours, ...peerTable.present()])
    for (const [id, link] of all) link.want(sought.has(id))
  }
  const later = alarm(clock, choose)
  return {
    choose,
    met: () => {
      if (links.all().size <= few) choose()
      else later.start(meshTiming.crowdMs)
    },
    prunable: () => {
      if (!peerTable.settled()) return []
      const unneeded = links.open().filter((id) => !sought.has(id))
      return unneeded.slice(0, pruneAtOnce)
    },
    wants: (id) => sought.has(id),
    close: later.stop,
  }
}
