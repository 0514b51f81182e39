import * as encoding from 'lib0/encoding'
import type { Awareness } from 'y-protocols/awareness'
import { applyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import { syncOrigin } from '../../../shared/base/origin.ts'
import { limits } from '../limits.ts'
import type { PeerState } from './peer-state.ts'

/** Keeps the awareness in step with who is present: nobody who has gone, nobody twice. */
export interface Presence {
  /** Our own, for our peer. */
  readonly own: () => { readonly clock: number; readonly presence: string | undefined }
  readonly show: (peers: readonly PeerState[]) => void
  readonly onOwnChange: (callback: () => void) => () => void
}

/**
 * Presence over one awareness; what it puts there has the origin of sync. Others are not shown our own
 * where it takes more than `limits.presence` bytes as JSON.
 */
export function createPresence(awareness: Awareness): Presence {
  /** What we put there, by client. */
  const shown = new Map<number, { readonly device: string; readonly json: string }>()

  const put = (peer: PeerState, json: string) => {
    const { client } = peer
    // Which is newer, the states have settled; and the awareness takes no first state with a clock of 0.
    const clock = Math.max(peer.clock, (awareness.meta.get(client)?.clock ?? 0) + 1)
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, json)
    applyAwarenessUpdate(awareness, encoding.toUint8Array(encoder), syncOrigin)
    shown.set(client, { device: peer.id, json })
  }
  const remove = (clients: number[]) => {
    if (clients.length === 0) return
    for (const client of clients) shown.delete(client)
    removeAwarenessStates(awareness, clients, syncOrigin)
    for (const client of clients) awareness.meta.delete(client)
  }

  return {
    own: () => {
      const state = awareness.getLocalState()
      const json = state ? JSON.stringify(state) : undefined
      const fits = json !== undefined && new TextEncoder().encode(json).length <= limits.presence
      return {
        clock: awareness.meta.get(awareness.clientID)?.clock ?? 0,
        presence: fits ? json : undefined,
      }
    },
    show: (peers) => {
      const wanted = new Map<number, PeerState>()
      for (const peer of peers) {
        // The first who claims a client id keeps it while present; ours is nobody else's.
        const holder = wanted.get(peer.client)
        const keeps = holder && shown.get(peer.client)?.device === holder.id
        if (peer.client !== awareness.clientID && peer.presence !== undefined && !keeps)
          wanted.set(peer.client, peer)
      }
      remove([...shown.keys()].filter((client) => !wanted.has(client)))
      const now = Date.now()
      for (const [client, peer] of wanted) {
        if (shown.get(client)?.json !== peer.presence) put(peer, peer.presence ?? '{}')
        // They are present because we hear of them; the awareness would drop them after 30 s.
        const meta = awareness.meta.get(client)
        if (meta) meta.lastUpdated = now
      }
    },
    onOwnChange: (callback) => {
      const listener = (change: Record<'added' | 'updated' | 'removed', number[]>) => {
        const { added, updated, removed } = change
        if ([...added, ...updated, ...removed].includes(awareness.clientID)) callback()
      }
      awareness.on('change', listener)
      return () => awareness.off('change', listener)
    },
  }
}
