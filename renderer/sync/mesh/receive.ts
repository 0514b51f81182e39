import type { Gossip } from './gossip.ts'
import type { Links } from './links.ts'
import type { Neighbours } from './neighbours.ts'
import type { PeerState } from './peer-state.ts'
import { shortId } from './peer-state.ts'
import type { PeerTable } from './peer-table.ts'
import type { PeerTableExchange } from './peer-table-exchange.ts'
import type { SharedDocument } from './shared-document.ts'
import { decodeMessage } from './wire.ts'

/** Who takes which message. */
export interface Receivers {
  readonly links: Links
  readonly shared: SharedDocument
  readonly gossip: Gossip
  readonly neighbours: Neighbours
  readonly exchange: PeerTableExchange
  readonly learn: (peer: PeerState, from: string) => void
}

/** Hands a message of a link to whom it is for; who sends what is none is cut off. */
export function receive(to: Receivers, id: string, bytes: Uint8Array): void {
  const message = decodeMessage(bytes, to.links.ignored)
  switch (message?.kind) {
    case 'hello':
      for (const peer of message.peers) to.learn(peer, id)
      if (message.peers.some((peer) => peer.id === id)) to.shared.greeted(id)
      else to.shared.compare(0)
      break
    case 'gossip':
      to.gossip.receive(id, message)
      break
    case 'sync-request':
      to.shared.ask(id, message)
      break
    case 'sync-response':
      to.shared.answer(id, message)
      break
    case 'prune':
      if (!to.neighbours.wants(id)) to.links.get(id)?.rest()
      break
    case 'peer-versions':
      to.exchange.answer(id, message)
      break
    case 'unknown':
      to.links.ignored()
      break
    default:
      to.links.cutOff(id, 'malformed-message')
  }
}

/** Others have it from a device that it has no link to us, and we think that it has: one of the two is wrong. */
export function deniesLink(
  { id, version, links: theirs }: PeerState,
  from: string,
  {
    links,
    peerTable,
    me,
  }: { readonly links: Links; readonly peerTable: PeerTable; readonly me: string },
): boolean {
  const later = version > (peerTable.get(id)?.version ?? 0)
  return id !== from && links.isOpen(id) && later && !theirs.has(shortId(me))
}
