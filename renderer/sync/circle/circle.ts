import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { syncOrigin, vaultOrigin } from '../../../shared/notebook/origin.ts'
import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import type { CutOffCode } from '../limits.ts'
import { limits } from '../limits.ts'
import { makeHeld } from '../link/held.ts'
import type { Link } from '../link/link.ts'
import { makeLink } from '../link/link.ts'
import { makeRate } from '../link/rate.ts'
import type { LinkSignal } from '../link/signal.ts'
import type { Timing } from '../timing.ts'
import { defaultTiming } from '../timing.ts'
import type { Lane, MakeTransport } from '../transport/transport.ts'
import { makeNews } from './news.ts'
import { makeOwnDigest } from './own-digest.ts'
import { makePresence } from './presence.ts'
import type { DeviceRecord } from './record.ts'
import { isDeviceId, shortId } from './record.ts'
import { makeRepair } from './repair.ts'
import { makeRoster } from './roster.ts'
import { meshLimit, soughtLinks } from './topology.ts'
import type { Gossip, Message, Roll } from './wire.ts'
import { decodeMessage, encodeMessage } from './wire.ts'

/** One room, as this device sees it: its links to others, and all that travels on them. */
export interface Circle {
  readonly status: () => CircleStatus
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

export interface CircleStatus {
  readonly connected: number
  readonly byDetour: number
  readonly present: number
  readonly haveAll: number
  /** Devices that were cut off, and why the last one was. */
  readonly cutOff: number
  readonly lastCutOff: CutOffCode | undefined
}

/** How a link reaches the other end through the room maker. */
export interface SignalPort {
  readonly signal: (signal: LinkSignal) => void
  readonly opened: () => void
  /** The room maker forgets the device, until it hears of it again. */
  readonly ended: () => void
}

export interface CircleContext {
  readonly me: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly clock: Clock
  readonly timing?: Partial<Timing>
  readonly makeTransport: MakeTransport
  readonly canSignal: () => boolean
  /** Origins of updates that the others get without us (another window of this browser told us). */
  readonly isEcho?: (origin: unknown) => boolean
  readonly onStatus: () => void
}

/** Larger updates are not pushed to everybody: who lacks them asks. */
const pushed = 64 * 1024
/** How often records of far devices are compared with a neighbour. */
const rollEvery = 3000
const spareAtOnce = 3
/** With more than so many around, wait for the rest of a crowd before choosing whom to link to. */
const few = 4
const crowd = 120

export function makeCircle(context: CircleContext): Circle {
  const { me, doc, awareness, clock } = context
  const timing = { ...defaultTiming, ...context.timing }
  const links = new Map<string, Link>()
  const open = new Set<string>()
  const banned = new Map<string, number>()
  const held = makeHeld()
  const rate = makeRate(clock)
  const roster = makeRoster(clock, me)
  const presence = makePresence(awareness)
  let sessions = 0
  let version = 0
  let cutOffs = 0
  let lastCutOff: CutOffCode | undefined
  let closed = false
  let leaving = false
  let lastRoll = 0
  let sought = new Set<string>()

  // Sending
  const openLinks = () => [...open]
  const sendTo = (ids: readonly string[], message: Message, sent?: () => void) => {
    if (ids.length === 0) return
    const bytes = encodeMessage(message)
    const lane: Lane = bytes.byteLength > limits.frame * 2 ? 'bulk' : 'talk'
    for (const id of ids) links.get(id)?.send(lane, bytes, sent)
  }
  const cutOff = (id: string, code: CutOffCode) => links.get(id)?.cutOff(code)

  // Our record
  const record = (): DeviceRecord => ({
    id: me,
    version,
    client: awareness.clientID,
    ...presence.own(),
    digest: digest.last(),
    links: new Set(openLinks().slice(0, limits.links).map(shortId)),
  })
  const nextRecord = () => {
    version += 1
    return record()
  }

  // The document
  const digest = makeOwnDigest(clock, doc, () => {
    news.changed(30)
    repair.look(2000)
    refresh.set(0)
  })
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    const applied = origin === syncOrigin
    const known = applied || origin === vaultOrigin || context.isEcho?.(origin)
    const typed = !known && update.byteLength <= pushed
    if (typed) news.typed(update)
    digest.stale(applied ? bulk : !typed)
    context.onStatus()
  }
  let bulk = false
  const apply = (id: string, update: Uint8Array, isBulk: boolean): boolean => {
    bulk = isBulk
    try {
      Y.applyUpdate(doc, update, syncOrigin)
    } catch {
      cutOff(id, 'malformed-message')
      return false
    } finally {
      bulk = false
    }
    const { pendingStructs } = doc.store
    if (!pendingStructs) return true
    if (pendingStructs.update.byteLength > limits.pending) {
      doc.store.pendingStructs = null
      cutOff(id, 'holds-too-much')
      return false
    }
    if (!isBulk) repair.missing(id)
    return true
  }

  const repair = makeRepair({
    clock,
    doc,
    links: () =>
      openLinks().sort((a, b) => Number(isDetour(a)) - Number(isDetour(b)) || mix(a) - mix(b)),
    digest: (id) => roster.get(id)?.digest,
    ownDigest: digest.settled,
    send: (id, message, sent) => sendTo([id], message, sent),
    apply: (id, update) => apply(id, update, true),
  })
  const isDetour = (id: string) => links.get(id)?.path() === 'detour'
  /** A different order on every device, so that not all ask the same one. */
  const mix = (id: string) => shortId(id) ^ shortId(me)

  /** Others have it from a device that it has no link to us, and we think that it has: one of the two is wrong. */
  const doubt = ({ id, version, links: theirs }: DeviceRecord, from: string) => {
    const later = version > (roster.get(id)?.version ?? 0)
    if (id !== from && open.has(id) && later && !theirs.has(shortId(me))) links.get(id)?.wake()
  }
  const merge = (news: DeviceRecord, from: string) => {
    doubt(news, from)
    const before = roster.get(news.id)?.digest
    if (!roster.merge(news, from)) return
    if (news.id === from && before !== news.digest) repair.look(before === undefined ? 0 : 300)
    refreshSoon.start(30)
  }
  const news = makeNews({
    clock,
    me,
    roster,
    links: openLinks,
    nextRecord,
    send: (ids, message) => sendTo(ids, message),
    deliver: (id, { origin, updates, record: about }: Gossip) => {
      if (about && about.id === origin) merge(about, id)
      return updates.every((update) => apply(id, update, false))
    },
  })

  // Messages
  const take = (id: string, bytes: Uint8Array) => {
    const message = decodeMessage(bytes)
    switch (message?.kind) {
      case 'hello':
        for (const about of message.records) merge(about, id)
        repair.look(0)
        return
      case 'gossip':
        return news.take(id, message)
      case 'ask':
        return repair.ask(id, message)
      case 'answer':
        return repair.answer(id, message)
      case 'spare':
        if (!sought.has(id)) links.get(id)?.rest()
        return
      case 'roll':
        return answerRoll(id, message)
      default:
        return cutOff(id, 'malformed-message')
    }
  }

  // Links
  const opened = (id: string) => {
    open.add(id)
    roster.linked(id, true)
    digest.fresh()
    const others = roster.present().filter((other) => other !== id)
    const records = [nextRecord(), ...others.flatMap((other) => roster.get(other) ?? [])]
    sendTo([id], { kind: 'hello', records: records.slice(0, limits.devices) })
    news.changed(open.size < meshLimit ? 150 : 500)
    refresh.set(0)
  }
  const down = (id: string) => {
    open.delete(id)
    roster.linked(id, false)
    repair.lost(id)
    news.changed(400)
    refresh.set(0)
  }
  /** Records of devices that no link joins to us come over others, and can get lost on the way. */
  const callRoll = () => {
    const far = roster.present().filter((id) => !open.has(id))
    const neighbours = openLinks()
    const link = neighbours[Math.floor(clock.now() / rollEvery) % neighbours.length]
    if (far.length === 0 || link === undefined || clock.now() - lastRoll < rollEvery) return
    lastRoll = clock.now()
    const versions = far.flatMap((id) => {
      const known = roster.get(id)
      return known ? [[id, known.version] as const] : []
    })
    sendTo([link], { kind: 'roll', versions })
  }
  const answerRoll = (id: string, { versions }: Roll) => {
    const had = new Map(versions)
    const newer = roster.present().flatMap((other) => {
      const known = other === id ? undefined : roster.get(other)
      return known && known.version > (had.get(other) ?? -1) ? [known] : []
    })
    if (newer.length > 0) sendTo([id], { kind: 'hello', records: newer })
  }
  /** In a big room, links that were made while it was smaller, or by those who knew less, are let go. */
  const offerSpare = () => {
    if (!roster.settled()) return
    const spare = openLinks().filter((id) => !sought.has(id))
    sendTo(spare.slice(0, spareAtOnce), { kind: 'spare' })
  }
  const seek = () => {
    sought = soughtLinks(me, [...links.keys(), ...roster.present()])
    for (const [id, link] of links) link.want(sought.has(id))
  }

  /** Brings presence, links and status in step with what is known. */
  const refresh = alarm(clock, () => {
    if (closed) return
    seek()
    callRoll()
    offerSpare()
    news.tidy()
    presence.show(roster.present().flatMap((id) => roster.get(id) ?? []))
    context.onStatus()
    refresh.start(1000)
  })
  const crowded = alarm(clock, seek)
  const refreshSoon = alarm(clock, () => refresh.set(0))
  const stopOwnPresence = presence.onOwnChange(() => news.changed(60))
  doc.on('update', onUpdate)
  refresh.set(0)

  return {
    meet: (remote, port) => {
      const until = banned.get(remote)
      if (closed || !isDeviceId(remote) || remote === me || links.size >= limits.peers)
        return undefined
      if (until !== undefined && until > clock.now()) return undefined
      if (leaving || roster.hasLeft(remote)) return undefined
      links.get(remote)?.close()
      if (open.has(remote)) down(remote)
      const link = makeLink(
        {
          clock,
          timing,
          me,
          makeTransport: context.makeTransport,
          nextSession: () => ++sessions,
          held,
          rate,
          canSignal: context.canSignal,
        },
        remote,
        {
          signal: port.signal,
          open: () => {
            port.opened()
            opened(remote)
          },
          message: (bytes) => take(remote, bytes),
          down: () => down(remote),
          ended: (why, code) => {
            links.delete(remote)
            if (code) {
              banned.set(remote, clock.now() + limits.cutOff)
              cutOffs += 1
              lastCutOff = code
            }
            if (why !== 'unheard') roster.left(remote)
            if (open.has(remote)) down(remote)
            refresh.set(0)
            port.ended()
          },
        },
      )
      links.set(remote, link)
      if (links.size <= few) seek()
      else crowded.start(crowd)
      return link
    },
    status: () => {
      const present = roster.present()
      const mine = digest.settled()
      const have = present.filter((id) => mine !== undefined && roster.get(id)?.digest === mine)
      return {
        connected: open.size,
        byDetour: openLinks().filter(isDetour).length,
        present: present.length + 1,
        haveAll: have.length + 1,
        cutOff: cutOffs,
        lastCutOff,
      }
    },
    meetingPointBack: () => {
      for (const link of links.values()) if (!link.path()) link.wake()
    },
    wake: () => {
      for (const link of links.values()) link.wake()
    },
    bye: () => {
      leaving = true
      for (const link of links.values()) link.bye()
    },
    close: () => {
      closed = true
      doc.off('update', onUpdate)
      stopOwnPresence()
      for (const each of [digest, news, repair]) each.close()
      for (const each of [refresh, refreshSoon, crowded]) each.stop()
      for (const link of links.values()) link.close()
      links.clear()
      open.clear()
      presence.show([])
    },
  }
}
