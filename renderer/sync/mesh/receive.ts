import type { Gossip } from './gossip.ts'
import type { Links } from './links.ts'
import type { Neighbours } from './neighbours.ts'
import type { PeerState } from './peer-state.ts'
import type { PeerTableExchange } from './peer-table-exchange.ts'
import type { SharedDocument } from './shared-document.ts'
import type { GossipMessage } from './wire.ts'
import { decodeMessage } from './wire.ts'

/** Who takes which message. */
interface Receivers {
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

/** Takes in what gossip says; false where the sender was cut off for it. */
export function deliver(
  to: Pick<Receivers, 'links' | 'shared' | 'learn'>,
  id: string,
  { origin, updates, offers, peer }: GossipMessage,
): boolean {
  if (peer && peer.id === origin) to.learn(peer, id)
  if (!to.shared.receive(id, updates)) return false
  if (offers) to.shared.offered(to.links.isOpen(origin) ? origin : id, offers)
  return true
}
