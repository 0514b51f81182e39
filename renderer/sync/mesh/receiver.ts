import type { Links } from './links.ts'
import type { GossipMessage } from './message.ts'
import type { Neighbours } from './neighbours.ts'
import type { PeerState } from './peer-state.ts'
import type { PeerTable } from './peer-table.ts'
import type { PeerTableExchange } from './peer-table-exchange.ts'
import { createSequenceWindow, type SequenceWindow } from './sequence-window.ts'
import type { SharedDocument } from './shared-document.ts'
import { decodeMessage } from './wire.ts'

/** Takes what comes on our links, and hands gossip on to those whom its origin does not reach. */
export interface Receiver {
  /** Who sends what is no message is cut off. */
  readonly receive: (link: string, bytes: Uint8Array) => void
  /** Drops the numbers of devices that are not heard of any more. */
  readonly tidy: () => void
}

/** Who takes which message. */
interface ReceiverContext {
  readonly me: string
  readonly links: Links
  readonly shared: SharedDocument
  readonly neighbours: Neighbours
  readonly peerTable: PeerTable
  readonly exchange: PeerTableExchange
  /** What a device says of itself, or of another. */
  readonly learn: (peer: PeerState, from: string) => void
}

/** A receiver that has heard nothing yet. */
export function createReceiver(context: ReceiverContext): Receiver {
  const { me, links, shared, peerTable, learn } = context
  /** Which messages of each origin have come, whoever brought them. */
  const seen = new Map<string, SequenceWindow>()

  const isNew = (origin: string, number: number) => {
    const had = seen.get(origin) ?? createSequenceWindow()
    seen.set(origin, had)
    return had.add(number)
  }
  const takeGossip = (link: string, gossip: GossipMessage) => {
    const { origin, peer, updates, offers } = gossip
    if (origin === me) return
    const fresh = isNew(origin, gossip.sequence)
    // Its own word on itself counts, though others were faster with the rest.
    if (peer?.id === origin && (fresh || link === origin)) learn(peer, link)
    if (!fresh || !shared.receive(link, updates)) return
    if (offers) shared.offered(links.isOpen(origin) ? origin : link, offers)
    // What a device says of itself it says again; what was typed must not get lost on the way.
    const words = updates.length > 0 || offers !== undefined
    links.send(
      peerTable.onward(origin, words).filter((other) => other !== link),
      gossip,
    )
  }

  return {
    receive: (link, bytes) => {
      const message = decodeMessage(bytes, links.ignored)
      switch (message?.kind) {
        case 'hello':
          for (const peer of message.peers) learn(peer, link)
          if (message.peers.some((peer) => peer.id === link)) shared.greeted(link)
          else shared.compare(0)
          break
        case 'gossip':
          takeGossip(link, message)
          break
        case 'sync-request':
          shared.ask(link, message)
          break
        case 'sync-response':
          shared.answer(link, message)
          break
        case 'prune':
          if (!context.neighbours.wants(link)) links.get(link)?.rest()
          break
        case 'peer-versions':
          context.exchange.answer(link, message)
          break
        case 'unknown':
          links.ignored()
          break
        default:
          links.cutOff(link, 'malformed-message')
      }
    },
    tidy: () => {
      for (const origin of seen.keys()) if (!peerTable.get(origin)) seen.delete(origin)
    },
  }
}
