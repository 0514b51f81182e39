import type { Clock } from '../clock.ts'
import { meshTiming } from '../timing.ts'
import type { Hello, PeerVersions } from './message.ts'
import type { PeerState } from './peer-state.ts'
import type { PeerTable } from './peer-table.ts'

/** States of devices that no link joins to us come over others, and can get lost on the way: now and then they are compared with a neighbour's. */
export interface PeerTableExchange {
  /** Sends a neighbour the versions that we have, if it is time. */
  readonly compare: () => void
  /** A neighbour has sent the versions that it has: it is told what is newer here. */
  readonly answer: (link: string, theirs: PeerVersions) => void
}

interface PeerTableExchangeContext {
  readonly clock: Clock
  readonly peerTable: PeerTable
  readonly links: () => readonly string[]
  readonly send: (link: string, message: PeerVersions | Hello) => void
}

/** Compares nothing until it is asked to. */
export function createPeerTableExchange({
  clock,
  peerTable,
  links,
  send,
}: PeerTableExchangeContext): PeerTableExchange {
  let last = 0
  const states = (ids: readonly string[]) => ids.flatMap((id) => peerTable.get(id) ?? [])
  return {
    compare: () => {
      const neighbours = links()
      const far = peerTable.present().filter((id) => !neighbours.includes(id))
      const link = neighbours[Math.floor(clock.now() / meshTiming.exchangeMs) % neighbours.length]
      if (far.length === 0 || link === undefined || clock.now() - last < meshTiming.exchangeMs)
        return
      last = clock.now()
      const versions = states(far).map(({ id, version }) => [id, version] as const)
      send(link, { kind: 'peer-versions', versions })
    },
    answer: (link, { versions }) => {
      const had = new Map(versions)
      const isNewer = ({ id, version }: PeerState) => version > (had.get(id) ?? -1)
      const newer = states(peerTable.present().filter((id) => id !== link)).filter(isNewer)
      if (newer.length > 0) send(link, { kind: 'hello', peers: newer })
    },
  }
}
