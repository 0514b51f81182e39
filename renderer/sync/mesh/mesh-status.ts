import { isForked } from './digest.ts'
import type { Links } from './links.ts'
import type { PeerTable } from './peer-table.ts'
import type { Refusals } from './refusals.ts'
import type { SharedDocument } from './shared-document.ts'

/** What is true of a room now, without its meeting point. Counts are of devices; `room.ts` says what each means. */
export interface MeshStatus extends Refusals {
  readonly connected: number
  readonly byRelay: number
  readonly present: number
  readonly haveAll: number
  /** Devices that were present a moment ago, and did not say goodbye: they have lost their way, or died. */
  readonly missed: number
  /** Devices that are being called and were not heard yet, nor of: newcomers, those that have woken, or ghosts that are given up soon. */
  readonly called: number
  /** Devices that hold other things than this one under the same numbers. */
  readonly forked: number
}

interface Counted {
  readonly links: Links
  readonly peerTable: PeerTable
  readonly shared: SharedDocument
  readonly isOwnWindow: ((id: string) => boolean) | undefined
}

/** Counts. While our own document changes, nobody but this device is said to have all of it. */
export function meshStatus({ links, peerTable, shared, isOwnWindow }: Counted): MeshStatus {
  const present = peerTable.present().filter((id) => !isOwnWindow?.(id))
  const mine = shared.settled()
  const count = (is: (digest: string) => boolean) =>
    present.filter((id) => is(peerTable.get(id)?.digest ?? '')).length
  const heard = links.heard()
  return {
    connected: heard.length,
    byRelay: heard.filter(links.isRelayed).length,
    present: present.length + 1,
    called: links.unheard().filter((id) => !present.includes(id) && !isOwnWindow?.(id)).length,
    missed: peerTable.missed().filter((id) => !isOwnWindow?.(id)).length,
    haveAll: (mine === undefined ? 0 : count((digest) => digest === mine)) + 1,
    forked: count((digest) => mine !== undefined && isForked(digest, mine)),
    ...links.refusals(),
  }
}
