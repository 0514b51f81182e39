import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { joinRoom } from '../../../renderer/sync/index.ts'
import { randomBytes } from '../../../renderer/vault/random.ts'
import { accessFrom } from '../../../shared/workshop/access.ts'
import { confirmBurned, listDevice } from '../../../shared/workshop/ask-to-burn.ts'
import { roomPassword, roomTopic } from '../../../shared/workshop/doc-keys.ts'
import { readInvite } from '../../../shared/workshop/invite-link.ts'
import { receiptKey } from '../../../shared/workshop/receipt.ts'

/*
 * A participant whose program is not ours: it has an invite, sits in the room of the directory, and
 * writes there what the app would not.
 */
const doc = new Y.Doc()
const own = receiptKey(randomBytes(32))
let kept: unknown

const serialOf = (word: unknown) => (word as { serial: number }).serial

const hostile = {
  join(link: string): void {
    const read = readInvite(link)
    if (!read.ok) throw new Error(read.code)
    const { directory } = accessFrom(read.invite.secrets)
    const { meetingPoints } = read.invite
    const topic = roomTopic(directory)
    const awareness = new Awareness(doc)
    joinRoom({
      topic,
      password: roomPassword(directory),
      meetingPoints,
      doc,
      awareness,
      iceServers: [],
    })
  },
  /** Whether a signed policy and so many devices of others have arrived. */
  sees: (devices: number) =>
    doc.getMap('workshop').has('policy') && doc.getMap('devices').size >= devices,
  /** Keeps the organizer's word on burning, once it has arrived. */
  keepWord(): boolean {
    kept = doc.getMap('burn').get('word')
    return kept !== undefined
  },
  /** Confirms for every device: honestly for itself, and with its own signature for the others. */
  confirmForAll(): void {
    const others = [...doc.getMap('devices').keys()]
    listDevice(doc, own)
    const serial = serialOf(kept)
    confirmBurned(doc, own, { serial })
    const burned = doc.getMap('burned')
    const receipt = burned.get(`${own.tag}/${serial}`)
    for (const tag of others) burned.set(`${tag}/${serial}`, receipt)
  },
  /** Brings the kept word back, takes the policy away, and leaves a sign that it has arrived. */
  vandalize(sign: string): void {
    doc.transact(() => {
      doc.getMap('burn').set('word', kept)
      doc.getMap('workshop').delete('policy')
      doc.getMap('workshop').set('title', sign)
    })
  },
}

export type HostilePage = typeof hostile
Object.assign(window, { hostile })
