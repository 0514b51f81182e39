import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import { limits } from '../limits.ts'
import type { Link } from '../link/link.ts'
import { createMemoryBudget } from '../link/memory-budget.ts'
import { protocol } from '../protocol.ts'
import type { Timing } from '../timing.ts'
import { defaultTiming } from '../timing.ts'
import type { CreateTransport } from '../transport/transport.ts'
import { isForked } from './digest.ts'
import { createGossip } from './gossip.ts'
import type { Refusals, SignalPort } from './links.ts'
import { createLinks } from './links.ts'
import { createNeighbours } from './neighbours.ts'
import type { PeerState } from './peer-state.ts'
import { shortId } from './peer-state.ts'
import { createPeerTable } from './peer-table.ts'
import { createPeerTableExchange } from './peer-table-exchange.ts'
import { createPresence } from './presence.ts'
import { createSharedDocument } from './shared-document.ts'
import { meshLimit } from './topology.ts'
import { decodeMessage } from './wire.ts'

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

export interface MeshStatus extends Refusals {
  readonly connected: number
  readonly byRelay: number
  readonly present: number
  readonly haveAll: number
  /** Devices that hold other things than this one under the same numbers. */
  readonly forked: number
}

export interface MeshContext {
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

export function createMesh(context: MeshContext): Mesh {
  const { me, awareness, clock } = context
  const held = createMemoryBudget()
  const peerTable = createPeerTable(clock, me)
  const presence = createPresence(awareness)
  let version = 0
  let closed = false

  const links = createLinks({
    me,
    protocol: context.protocol ?? protocol,
    clock,
    held,
    timing: { ...defaultTiming, ...context.timing },
    createTransport: context.createTransport,
    canSignal: context.canSignal,
    hasLeft: peerTable.hasLeft,
    opened: (id) => opened(id),
    message: (id, bytes) => take(id, bytes),
    heard: (id) => {
      peerTable.linked(id, true)
      news.changed(links.open().length < meshLimit ? 150 : 500)
      refresh.set(0)
    },
    protocolTold: () => refresh.set(0),
    lost: () => context.onLost?.(),
    down: (id) => {
      peerTable.linked(id, false)
      shared.lost(id)
      news.changed(400)
      refresh.set(0)
    },
    ended: (id, gone) => {
      if (gone) peerTable.left(id)
      refresh.set(0)
    },
  })
  /** A different order on every device, so that not all ask the same one. */
  const mix = (id: string) => shortId(id) ^ shortId(me)
  const shared = createSharedDocument({
    clock,
    doc: context.doc,
    held,
    links: () =>
      [...links.open()].sort(
        (a, b) => Number(links.isRelayed(a)) - Number(links.isRelayed(b)) || mix(a) - mix(b),
      ),
    digestOf: (id) => peerTable.get(id)?.digest,
    send: (id, message, lane, sent) => links.send([id], message, lane, sent),
    cutOff: links.cutOff,
    typed: (update) => news.typed(update),
    offers: (reach) => news.offers(reach),
    changed: context.onStatus,
    digestChanged: () => {
      news.changed(30)
      shared.look(2000)
      refresh.set(0)
    },
  })
  const nextState = (): PeerState => ({
    id: me,
    version: ++version,
    client: awareness.clientID,
    ...presence.own(),
    digest: shared.lastDigest(),
    links: new Set(links.heard().slice(0, limits.links).map(shortId)),
  })

  /** Others have it from a device that it has no link to us, and we think that it has: one of the two is wrong. */
  const doubt = ({ id, version, links: theirs }: PeerState, from: string) => {
    const later = version > (peerTable.get(id)?.version ?? 0)
    if (id !== from && links.isOpen(id) && later && !theirs.has(shortId(me))) links.get(id)?.wake()
  }
  const merge = (about: PeerState, from: string) => {
    doubt(about, from)
    const before = peerTable.get(about.id)?.digest
    if (!peerTable.merge(about, from)) return
    if (about.id === from && before !== about.digest) shared.look(before === undefined ? 0 : 300)
    refreshSoon.start(30)
  }
  const news = createGossip({
    clock,
    me,
    peerTable,
    links: links.open,
    nextState,
    send: links.send,
    deliver: (id, { origin, updates, offers, record: about }) => {
      if (about && about.id === origin) merge(about, id)
      if (!shared.take(id, updates)) return false
      if (offers) shared.offered(links.isOpen(origin) ? origin : id, offers)
      return true
    },
  })
  const neighbours = createNeighbours(clock, me, links, peerTable)
  const peerTableExchange = createPeerTableExchange({
    clock,
    peerTable,
    links: links.open,
    send: (id, message) => links.send([id], message),
  })

  const opened = (id: string) => {
    // A better path has taken the place of one: what was asked or answered on that is lost with it.
    shared.lost(id)
    shared.freshDigest()
    const others = peerTable.present().filter((other) => other !== id)
    const records = [nextState(), ...others.flatMap((other) => peerTable.get(other) ?? [])]
    links.send([id], { kind: 'hello', records: records.slice(0, limits.devices) })
    refresh.set(0)
  }
  const take = (id: string, bytes: Uint8Array) => {
    const message = decodeMessage(bytes, links.ignored)
    switch (message?.kind) {
      case 'hello':
        for (const about of message.records) merge(about, id)
        if (message.records.some((about) => about.id === id)) return shared.greeted(id)
        return shared.look(0)
      case 'gossip':
        return news.take(id, message)
      case 'sync-request':
        return shared.ask(id, message)
      case 'sync-response':
        return shared.answer(id, message)
      case 'prune':
        if (!neighbours.wants(id)) links.get(id)?.rest()
        return
      case 'peer-versions':
        return peerTableExchange.answer(id, message)
      case 'unknown':
        return links.ignored()
      default:
        return links.cutOff(id, 'malformed-message')
    }
  }

  /** Brings presence, links and status in step with what is known. */
  const refresh = alarm(clock, () => {
    if (closed) return
    neighbours.now()
    peerTableExchange.call()
    links.send(neighbours.spare(), { kind: 'prune' })
    news.tidy()
    presence.show(peerTable.present().flatMap((id) => peerTable.get(id) ?? []))
    context.onStatus()
    refresh.start(1000)
  })
  const refreshSoon = alarm(clock, () => refresh.set(0))
  const stopOwnPresence = presence.onOwnChange(() => news.changed(60))
  refresh.set(0)

  return {
    meet: (remote, port) => {
      const link = links.meet(remote, port)
      if (link) neighbours.met()
      return link
    },
    status: () => {
      const present = peerTable.present().filter((id) => !context.isOwnWindow?.(id))
      const mine = shared.settled()
      const isMine = (digest: string) => digest === mine
      const isOther = (digest: string) => mine !== undefined && isForked(digest, mine)
      const count = (is: (digest: string) => boolean) =>
        present.filter((id) => is(peerTable.get(id)?.digest ?? '')).length
      const heard = links.heard()
      return {
        connected: heard.length,
        byRelay: heard.filter(links.isRelayed).length,
        present: present.length + 1,
        haveAll: (mine === undefined ? 0 : count(isMine)) + 1,
        forked: count(isOther),
        ...links.refusals(),
      }
    },
    meetingPointBack: () => {
      for (const link of links.all().values()) if (!link.path()) link.wake()
    },
    wake: () => {
      for (const link of links.all().values()) link.wake()
    },
    bye: links.bye,
    close: () => {
      closed = true
      stopOwnPresence()
      for (const each of [shared, news, neighbours]) each.close()
      for (const each of [refresh, refreshSoon]) each.stop()
      links.close()
      presence.show([])
    },
  }
}
