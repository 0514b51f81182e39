import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Clock } from '../clock.ts'
import type { Link } from '../link/link.ts'
import { createMemoryBudget } from '../link/memory-budget.ts'
import { protocol } from '../protocol.ts'
import type { Timing } from '../timing.ts'
import { defaultTiming, meshTiming } from '../timing.ts'
import type { CreateTransport } from '../transport/transport.ts'
import { createEvaluation, evaluate } from './evaluate.ts'
import { createGossip } from './gossip.ts'
import { createIntroductions } from './introductions.ts'
import type { Links, SignalPort } from './links.ts'
import { createLinks } from './links.ts'
import type { MeshStatus } from './mesh-status.ts'
import { meshStatus } from './mesh-status.ts'
import { createNeighbours } from './neighbours.ts'
import { createOwnState } from './own-state.ts'
import { shortId } from './peer-state.ts'
import { createPeerTable } from './peer-table.ts'
import { createPeerTableExchange } from './peer-table-exchange.ts'
import { createPresence } from './presence.ts'
import { createReceiver } from './receiver.ts'
import { createSharedDocument } from './shared-document.ts'
import { meshLimit } from './topology.ts'

/** One room, as this device sees it: its links to others, and all that travels on them. */
export interface Mesh {
  readonly status: () => MeshStatus
  /** The room maker has found another device; `undefined` where it is not to be talked to. */
  readonly meet: (remote: string, port: SignalPort) => Link | undefined
  /** The meeting point is there again: who is not connected is called at once. */
  readonly meetingPointBack: () => void
  /** The network or this device has woken: are the others still there? */
  readonly wake: () => void
  /** Sends our goodbyes. */
  readonly bye: () => void
  /** Lets go of everything; the others' presence is gone. */
  readonly close: () => void
}

/** What a mesh needs: its document, the way to other devices, and who is told. */
interface MeshContext {
  readonly me: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly clock: Clock
  readonly timing?: Partial<Timing>
  /** Another number than ours; for tests that stand in for another year's build. */
  readonly protocol?: number
  readonly createTransport: CreateTransport
  readonly canSignal: () => boolean
  readonly onStatus: () => void
  /** Whether another one in the room is a window of this device: linked to as any other, and counted as none. */
  readonly isOwnWindow?: (id: string) => boolean
  /** A path that was open is lost, and nobody has said goodbye. */
  readonly onLost?: () => void
}

/**
 * Joins a room. What happens (a link, a message, a change of the document) only changes what is known:
 * the peer table, the links, the digests; then `evaluate` decides. Words do not wait for it.
 */
export function createMesh(context: MeshContext): Mesh {
  const { me, awareness, clock } = context
  const memory = createMemoryBudget()
  const peerTable = createPeerTable(clock, me)
  const presence = createPresence(awareness)

  const links = createLinks({
    ...context,
    protocol: context.protocol ?? protocol,
    held: memory,
    timing: { ...defaultTiming, ...context.timing },
    hasLeft: peerTable.hasLeft,
    opened: (id) => greet(id),
    message: (id, bytes) => receiver.receive(id, bytes),
    heard: (id) => {
      peerTable.linked(id, true)
      happened(sayLinksWithinMs(links))
    },
    down: (id) => {
      peerTable.linked(id, false)
      shared.lost(id)
      happened(meshTiming.sayDownMs)
    },
    ended: (id, gone) => {
      if (gone) peerTable.left(id)
      happened()
    },
    protocolTold: () => happened(),
    lost: () => context.onLost?.(),
  })
  const shared = createSharedDocument({
    clock,
    doc: context.doc,
    held: memory,
    links: () => bestFirst(links, me),
    digestOf: (id) => peerTable.get(id)?.digest,
    send: (id, message, lane, sent) => links.send([id], message, lane, sent),
    cutOff: links.cutOff,
    localUpdate: (update) => gossip.localUpdate(update),
    offers: (reach) => gossip.offers(reach),
    changed: context.onStatus,
    digestChanged: () => {
      happened(meshTiming.sayDigestMs)
      shared.compare(meshTiming.compareOwnMs)
    },
  })
  const ownState = createOwnState({ me, client: awareness.clientID, presence, shared, links })
  const gossip = createGossip({
    ...{ clock, me },
    links: links.open,
    nextState: ownState,
    send: links.send,
  })
  const neighbours = createNeighbours(clock, me, links, peerTable)
  const exchange = createPeerTableExchange({
    ...{ clock, peerTable },
    links: links.open,
    send: (id, message) => links.send([id], message),
  })
  const parts = { me, links, shared, peerTable, neighbours, exchange }
  const { greet, learn } = createIntroductions({
    ...parts,
    ownState,
    greeted: () => happened(),
    learned: () => evaluation.soon(),
  })
  const receiver = createReceiver({ ...parts, learn })
  /** What is known has changed, and our own state with it where it is to be said within so long. */
  const happened = (sayWithinMs?: number) => {
    if (sayWithinMs !== undefined) gossip.stateChanged(sayWithinMs)
    evaluation.now()
  }
  const evaluation = createEvaluation(clock, () =>
    evaluate({ ...parts, receiver, presence, onStatus: context.onStatus }),
  )
  const stopOwnPresence = presence.onOwnChange(() => gossip.stateChanged(meshTiming.sayPresenceMs))
  happened()

  return {
    status: () => meshStatus({ links, peerTable, shared, isOwnWindow: context.isOwnWindow }),
    meet: (remote, port) => {
      const link = links.meet(remote, port)
      if (link) neighbours.met()
      return link
    },
    meetingPointBack: () => wakeAll(links, (link) => link.path() === undefined),
    wake: () => wakeAll(links),
    bye: links.bye,
    close: () => {
      evaluation.close()
      stopOwnPresence()
      for (const each of [shared, gossip, neighbours]) each.close()
      links.close()
      presence.show([])
    },
  }
}

/** Direct ways before relayed ones; among them a different order on every device, so that not all ask the same one. */
function bestFirst(links: Links, me: string): readonly string[] {
  const mix = (id: string) => shortId(id) ^ shortId(me)
  return [...links.open()].sort(
    (a, b) => Number(links.isRelayed(a)) - Number(links.isRelayed(b)) || mix(a) - mix(b),
  )
}

/** In a small room each link is news at once; in a big one a crowd of them is said together. */
function sayLinksWithinMs(links: Links): number {
  return links.open().length < meshLimit ? meshTiming.saySmallRoomMs : meshTiming.sayBigRoomMs
}

function wakeAll(links: Links, isMeant: (link: Link) => boolean = () => true): void {
  for (const link of links.all().values()) if (isMeant(link)) link.wake()
}
