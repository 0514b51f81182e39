import type { Awareness } from 'y-protocols/awareness'
import { createListeners } from '../../shared/base/listeners.ts'
import { proveSession, readProof, type SessionSecrets } from '../../shared/keys/session-proof.ts'
import { readPresence } from '../../shared/presence/presence.ts'
import { randomBytes } from '../platform/random.ts'
import { type OwnWindows, openOwnWindows } from '../sync/index.ts'
import type { DeviceMemory } from './device-memory.ts'

/** Milliseconds in which another window of this device says that a session is its own. */
const grace = 2000

/** What was noticed: a copy that still acts as this device, or one that has tags of its own by now. */
type CopyNoticed = 'acts-alike' | 'acts-apart'

/** Notices a copy of this device on another machine. */
export interface CopyFollower {
  /** What this session shows of itself; undefined until this device has noted it as its own. */
  readonly proof: () => string | undefined
  /** A copy that was noticed in this session; the gravest. */
  readonly noticed: () => CopyNoticed | undefined
  /** Whether a proof is of a session of this device: another window, or an earlier one. */
  readonly isOwn: (proof: string) => boolean
  readonly subscribe: (onChange: () => void) => () => void
  readonly stop: () => void
}

/**
 * Shows a number of this session that only this device and its copies know again, once it is stored
 * as one's own: a session that is of this device's secret and not among those is a copy's. Shown
 * again by somebody else, an earlier one tells nobody anything, for nothing is answered.
 */
export function followCopies(
  secrets: SessionSecrets,
  memory: DeviceMemory,
  awareness: Awareness,
  windows: OwnWindows = openOwnWindows('s'),
): CopyFollower {
  const listeners = createListeners()
  const timers = new Set<ReturnType<typeof setTimeout>>()
  const proof = proveSession(secrets, randomBytes)
  const own = readProof(proof, secrets)?.session ?? ''
  let shown = false
  let stopped = false
  let noticed: CopyNoticed | undefined

  const isKnown = (session: string) =>
    session === own || memory.isOwnSession(session) || windows.has(session)
  const look = () => {
    for (const state of awareness.getStates().values()) {
      const theirs = readPresence(state)?.session
      const read = theirs ? readProof(theirs, secrets) : undefined
      if (!read || isKnown(read.session)) continue
      const timer = setTimeout(() => {
        timers.delete(timer)
        if (isKnown(read.session)) return
        const next = read.actsAlike ? 'acts-alike' : (noticed ?? 'acts-apart')
        if (next === noticed) return
        noticed = next
        listeners.tell()
      }, grace)
      timers.add(timer)
    }
  }
  const start = async () => {
    const { opened } = await memory.stored.loaded
    // Where nothing was kept of earlier sessions, one's own could be taken for a copy's.
    if (!opened || stopped) return
    memory.noteSession(own)
    windows.enter(own, memory.noteSession)
    await memory.stored.flush()
    if (stopped) return
    shown = true
    listeners.tell()
    awareness.on('change', look)
    look()
  }
  void start()

  return {
    proof: () => (shown ? proof : undefined),
    noticed: () => noticed,
    isOwn: (theirs) => {
      const session = readProof(theirs, secrets)?.session
      return session !== undefined && isKnown(session)
    },
    subscribe: listeners.subscribe,
    stop: () => {
      stopped = true
      windows.leave()
      awareness.off('change', look)
      for (const timer of timers) clearTimeout(timer)
      listeners.clear()
    },
  }
}
