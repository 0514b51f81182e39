import type { Awareness } from 'y-protocols/awareness'
import { createListeners } from '../../shared/base/listeners.ts'
import type { SigningKey } from '../../shared/keys/signing.ts'
import { openTag } from '../../shared/presence/attendance.ts'
import { readPresence } from '../../shared/presence/presence.ts'
import type { DeviceMemory } from './device-memory.ts'

/** Milliseconds after which a device that is still here is noted again, for the case that this one is cut off. */
const again = 5 * 60_000

/** What the organizer's device knows of the others that took part: counts and a time, nothing of whom. */
export interface Attendance {
  /** Devices that were ever heard of here. */
  readonly heard: number
  /** Those of them that are not here now. */
  readonly absent: number
  /** When the last of the absent ones was heard of, in milliseconds since 1970: none was since. */
  readonly since: number | undefined
}

export interface AttendanceFollower {
  /** The same object until something changes. */
  readonly current: () => Attendance
  readonly subscribe: (onChange: () => void) => () => void
  readonly stop: () => void
}

/**
 * On the organizer's device: notes in its own memory when it last heard of each device, by the tag
 * that the device sealed for the organizer. No name is noted, nor what the device did.
 */
export function followAttendance(
  memory: DeviceMemory,
  awareness: Awareness,
  organizer: SigningKey,
  now: () => number = Date.now,
): AttendanceFollower {
  /** Opening one takes a millisecond, and presence changes with every caret. */
  const opened = new Map<string, string | undefined>()
  const listeners = createListeners()
  let here: ReadonlySet<string> = new Set()
  let current: Attendance | undefined
  let stopped = false

  const tagOf = (sealed: string, client: number) => {
    const key = `${client}/${sealed}`
    if (!opened.has(key)) opened.set(key, openTag(sealed, client, organizer))
    return opened.get(key)
  }
  const look = () => {
    const before = here
    const states = [...awareness.getStates()].filter(([client]) => client !== awareness.clientID)
    here = new Set(
      states.flatMap(([client, state]) => {
        const presence = readPresence(state)
        // A visit is gone for good with its window: nobody waits to hear of it again.
        const sealed = presence?.visit ? undefined : presence?.attendance
        return (sealed && tagOf(sealed, client)) || []
      }),
    )
    const changed = [...here, ...before].filter((tag) => !(here.has(tag) && before.has(tag)))
    if (changed.length > 0) note(changed)
  }
  const note = (tags: Iterable<string>) => {
    memory.hear([...tags], now())
    tell()
  }
  const tell = () => {
    current = undefined
    listeners.tell()
  }
  const timer = setInterval(() => note(here), again)
  void memory.stored.loaded.then(() => {
    if (stopped) return
    awareness.on('change', look)
    look()
    tell()
  })
  return {
    current: () => {
      current ??= absence(memory.heard(), here)
      return current
    },
    subscribe: listeners.subscribe,
    stop: () => {
      stopped = true
      clearInterval(timer)
      awareness.off('change', look)
      memory.hear([...here], now())
    },
  }
}

function absence(heard: ReadonlyMap<string, number>, here: ReadonlySet<string>): Attendance {
  const times = [...heard].flatMap(([tag, time]) => (here.has(tag) ? [] : [time]))
  return {
    heard: heard.size,
    absent: times.length,
    since: times.length > 0 ? Math.max(...times) : undefined,
  }
}
