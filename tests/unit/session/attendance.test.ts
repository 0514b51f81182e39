import { afterEach, describe, expect, it } from 'vitest'
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness'
import * as Y from 'yjs'
import { followAttendance } from '../../../renderer/session/attendance.ts'
import { openDeviceMemory } from '../../../renderer/session/device-memory.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { organizerSigningKey, publicKeyOf } from '../../../shared/keys/signing.ts'
import { attendanceTag, sealTag } from '../../../shared/presence/attendance.ts'
import { seededBytes } from '../../support/seeded.ts'

const random = seededBytes(12)
const organizer = organizerSigningKey(newOrganizerSecret(random))
const open: { destroy: () => void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.destroy()
})

/** An organizer's device with a clock of its own, and the others of the room. */
async function room() {
  const awareness = newAwareness()
  const memory = openDeviceMemory({
    storageSecret: random(32),
    keep: false,
    isKept: async () => true,
  })
  let time = 0
  const follower = followAttendance(memory, awareness, organizer, () => time)
  open.push({ destroy: follower.stop })
  await memory.stored.loaded
  return {
    memory,
    follower,
    at: (next: number) => {
      time = next
    },
    comes: (device: ReturnType<typeof newDevice>, more: object = {}) => {
      const session = newAwareness()
      const attendance = device.attendance(session.clientID)
      session.setLocalState({ name: 'Mara Lindqvist', color: 1, attendance, ...more })
      const update = encodeAwarenessUpdate(session, [session.clientID])
      applyAwarenessUpdate(awareness, update, 'peer')
      return () => removeAwarenessStates(awareness, [session.clientID], 'peer')
    },
    says: (state: object) => {
      const session = newAwareness()
      session.setLocalState({ name: 'x', color: 1, ...state })
      const update = encodeAwarenessUpdate(session, [session.clientID])
      applyAwarenessUpdate(awareness, update, 'peer')
    },
  }
}

function newAwareness(): Awareness {
  const awareness = new Awareness(new Y.Doc())
  open.push(awareness)
  return awareness
}

/** A device keeps its secret from session to session. */
function newDevice() {
  const tag = attendanceTag(random(32))
  return {
    attendance: (client: number) => sealTag(tag, client, publicKeyOf(organizer), random),
  }
}

describe('attendance: devices that have not been heard of since', () => {
  it('counts those that were here and are not, and says since when none of them was', async () => {
    const { follower, at, comes } = await room()
    expect(follower.current()).toEqual({ heard: 0, absent: 0, since: undefined })
    const [one, other] = [newDevice(), newDevice()]
    at(1000)
    const goes = comes(one)
    const otherGoes = comes(other)
    expect(follower.current()).toEqual({ heard: 2, absent: 0, since: undefined })
    at(2000)
    goes()
    expect(follower.current()).toEqual({ heard: 2, absent: 1, since: 2000 })
    at(3000)
    otherGoes()
    expect(follower.current()).toEqual({ heard: 2, absent: 2, since: 3000 })
  })

  it('knows a device again in a new session: it is not counted twice', async () => {
    const { follower, at, comes } = await room()
    const device = newDevice()
    at(1000)
    comes(device)()
    at(5000)
    comes(device)
    expect(follower.current()).toEqual({ heard: 1, absent: 0, since: undefined })
  })

  it('a visit that left is nobody to be waited for: it kept nothing', async () => {
    const { follower, comes } = await room()
    comes(newDevice(), { visit: true })()
    expect(follower.current()).toEqual({ heard: 0, absent: 0, since: undefined })
  })

  it('tells its listeners, and gives the same object until something changes', async () => {
    const { follower, comes } = await room()
    let told = 0
    follower.subscribe(() => {
      told += 1
    })
    const before = follower.current()
    expect(follower.current()).toBe(before)
    comes(newDevice())
    expect(told).toBe(1)
    expect(follower.current()).not.toBe(before)
  })

  it('P7: what is remembered is a random tag and a time; no name, nothing of what was done', async () => {
    const { memory, comes } = await room()
    comes(newDevice())
    const [entry] = [...memory.heard()]
    expect(entry?.[0]).toMatch(/^[\w-]{22}$/)
    expect(JSON.stringify([...memory.heard()])).not.toMatch(/Mara|Lindqvist/)
  })

  it('what is not sealed for this organizer and this session is not counted', async () => {
    const { follower, says } = await room()
    const stranger = publicKeyOf(organizerSigningKey(newOrganizerSecret(random)))
    const tag = attendanceTag(random(32))
    says({ attendance: sealTag(tag, 1, stranger, random) })
    says({ attendance: sealTag(tag, 1, publicKeyOf(organizer), random) })
    says({ attendance: 'x'.repeat(86) })
    says({ attendance: 7 })
    says({})
    expect(follower.current().heard).toBe(0)
  })
})
