import { limits } from '../limits.ts'
import { meshTiming } from '../timing.ts'
import type { Links } from './links.ts'
import type { PeerState } from './peer-state.ts'
import { shortId } from './peer-state.ts'
import type { PeerTable } from './peer-table.ts'
import type { SharedDocument } from './shared-document.ts'

/** What devices say of themselves and of each other. */
interface Introductions {
  /** Says hello on a link that has just opened, or has a better path now. */
  readonly greet: (id: string) => void
  /** Takes in what a device says of itself, or of another; `from` is whose link it came by. */
  readonly learn: (peer: PeerState, from: string) => void
}

interface IntroductionsContext {
  readonly me: string
  readonly links: Links
  readonly shared: SharedDocument
  readonly peerTable: PeerTable
  /** Our state, as its next version. */
  readonly ownState: () => PeerState
  readonly greeted: () => void
  readonly learned: () => void
}

/** Nobody is greeted before a link opens. */
export function createIntroductions(context: IntroductionsContext): Introductions {
  const { links, shared, peerTable } = context
  return {
    greet: (id) => {
      // A better path has taken the place of one: what was asked or answered on that is lost with it.
      shared.lost(id)
      shared.freshDigest()
      const others = peerTable.present().filter((other) => other !== id)
      const peers = [context.ownState(), ...others.flatMap((other) => peerTable.get(other) ?? [])]
      links.send([id], { kind: 'hello', peers: peers.slice(0, limits.devices) })
      context.greeted()
    },
    learn: (peer, from) => {
      if (deniesLink(peer, from, context)) links.get(peer.id)?.wake()
      const before = peerTable.get(peer.id)?.digest
      if (!peerTable.merge(peer, from)) return
      if (peer.id === from && before !== peer.digest)
        shared.compare(before === undefined ? 0 : meshTiming.compareTheirsMs)
      context.learned()
    },
  }
}

/** Others have it from a device that it has no link to us, and we think that it has: one of the two is wrong. */
function deniesLink(
  { id, version, links: theirs }: PeerState,
  from: string,
  { links, peerTable, me }: IntroductionsContext,
): boolean {
  const later = version > (peerTable.get(id)?.version ?? 0)
  return id !== from && links.isOpen(id) && later && !theirs.has(shortId(me))
}
