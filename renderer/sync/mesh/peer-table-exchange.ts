import type { Clock } from '../clock.ts'
import type { PeerState } from './peer-state.ts'
import type { PeerTable } from './peer-table.ts'
import type { Hello, PeerVersions } from './wire.ts'

/** Records of devices that no link joins to us come over others, and can get lost on the way: now and then they are compared with a neighbour's. */
export interface PeerTableExchange {
  readonly call: () => void
  readonly answer: (link: string, roll: PeerVersions) => void
}

export interface PeerTableExchangeContext {
  readonly clock: Clock
  readonly peerTable: PeerTable
  readonly links: () => readonly string[]
  readonly send: (link: string, message: PeerVersions | Hello) => void
}

const every = 3000

export function createPeerTableExchange({
  clock,
  peerTable,
  links,
  send,
}: PeerTableExchangeContext): PeerTableExchange {
  let last = 0
  const records = (ids: readonly string[]) => ids.flatMap((id) => peerTable.get(id) ?? [])
  return {
    call: () => {
      const neighbours = links()
      const far = peerTable.present().filter((id) => !neighbours.includes(id))
      const link = neighbours[Math.floor(clock.now() / every) % neighbours.length]
      if (far.length === 0 || link === undefined || clock.now() - last < every) return
      last = clock.now()
      const versions = records(far).map(({ id, version }) => [id, version] as const)
      send(link, { kind: 'peer-versions', versions })
    },
    answer: (link, { versions }) => {
      const had = new Map(versions)
      const isNewer = ({ id, version }: PeerState) => version > (had.get(id) ?? -1)
      const newer = records(peerTable.present().filter((id) => id !== link)).filter(isNewer)
      if (newer.length > 0) send(link, { kind: 'hello', records: newer })
    },
  }
}
