import { limits } from '../limits.ts'
import type { Links } from './links.ts'
import { type PeerState, shortId } from './peer-state.ts'
import type { Presence } from './presence.ts'
import type { SharedDocument } from './shared-document.ts'

/** What this device says of itself, newer each time that it is asked. */
export function createOwnState(context: {
  readonly me: string
  readonly client: number
  readonly presence: Presence
  readonly shared: SharedDocument
  readonly links: Links
}): () => PeerState {
  const { me, client, presence, shared, links } = context
  let version = 0
  return () => ({
    ...presence.own(),
    id: me,
    version: ++version,
    client,
    digest: shared.lastDigest(),
    links: new Set(links.heard().slice(0, limits.links).map(shortId)),
  })
}
