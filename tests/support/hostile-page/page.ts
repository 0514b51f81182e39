import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { randomBytes } from '../../../renderer/platform/random.ts'
import { joinRoom, type Room } from '../../../renderer/sync/index.ts'
import type { GroupId } from '../../../shared/base/ids.ts'
import { confirmBurned, listDevice } from '../../../shared/directory/ask-to-burn.ts'
import { receiptKey } from '../../../shared/directory/receipt.ts'
import { readInvite } from '../../../shared/invite/invite-link.ts'
import { encodeInvite } from '../../../shared/invite/invite-payload.ts'
import { accessFrom } from '../../../shared/keys/access.ts'
import { roomPassword, roomTopic } from '../../../shared/keys/doc-keys.ts'
import type { DocKey } from '../../../shared/keys/keys.ts'

/*
 * A participant whose program is not ours: it has an invite, sits in the room of the directory, and
 * writes there what the app would not.
 */
const doc = new Y.Doc()
const own = receiptKey(randomBytes(32))
let kept: unknown
let room: Room | undefined

const serialOf = (word: unknown) => (word as { serial: number }).serial

const notes = new Y.Doc()

function onlyBody(): Y.Text {
  const [cell] = notes.getMap('sections').values()
  const body = cell instanceof Y.Map ? cell.get('body') : undefined
  if (!(body instanceof Y.Text)) throw new Error('no body')
  return body
}

function open(link: string) {
  const read = readInvite(link)
  if (!read.ok) throw new Error(read.code)
  const { secrets, meetingPoints } = read.invite
  const enter = (key: DocKey, into: Y.Doc) =>
    joinRoom({
      topic: roomTopic(key),
      password: roomPassword(key),
      meetingPoints,
      doc: into,
      awareness: new Awareness(into),
      iceServers: () => [],
    })
  return { access: accessFrom(secrets), enter }
}

const hostile = {
  join(link: string): void {
    const { access, enter } = open(link)
    room = enter(access.directory, doc)
  },
  joinGroup(link: string): void {
    const { access, enter } = open(link)
    const [held] = access.groups ?? []
    if (!held) throw new Error('an invite to no group')
    enter(held.key, notes)
  },
  sections: () => notes.getMap('sections').size,
  /** Writes sections whose parts are nothing that can be asked for a text or a number; gives how many. */
  poison(): number {
    const throws = () => ({ toString: 1, valueOf: 1 })
    const deep = (): unknown => Array.from({ length: 300 }).reduce((inner) => [inner], 1)
    const values = [throws, deep, () => new Y.Doc({ meta: throws() }), () => new Y.XmlText('x')]
    const sections = notes.getMap<unknown>('sections')
    let count = 0
    notes.transact(() => {
      for (const value of values)
        for (const at of ['title', 'body', 'order']) {
          const cell = new Y.Map<unknown>([['title', new Y.Text('odd')]])
          cell.set(at, value())
          sections.set(`poison${count++}`, cell)
        }
      for (const root of ['marks', 'holds', 'sources', 'quotes', 'trash'])
        notes.getMap(root).set('__proto__/constructor', throws())
    })
    return count
  },
  /** Sections without number, in front of everything; each call brings others. */
  floodSections(count: number): void {
    const sections = notes.getMap<unknown>('sections')
    const first = sections.size
    notes.transact(() => {
      for (let nth = first; nth < first + count; nth++) {
        const parts = [
          ['order', 'Zz'],
          ['title', new Y.Text('flood')],
          ['body', new Y.Text()],
        ] as const
        sections.set(`-${nth}`, new Y.Map<unknown>(parts))
      }
    })
  },
  /** Marks and holds without number on every section that is there. */
  floodActs(count: number): void {
    const [marks, holds] = [notes.getMap('marks'), notes.getMap('holds')]
    const first = marks.size
    notes.transact(() => {
      for (const id of notes.getMap('sections').keys())
        for (let nth = first; nth < first + count; nth++) {
          marks.set(`${id}/x${nth}/a`, { fingerprint: 'a'.repeat(64) })
          holds.set(`${id}/x${nth}/a`, {})
        }
    })
  },
  /** What a newer app might: behind the words of the only section a line, a look and an atom of kinds that no app knows yet. */
  newerKinds(): void {
    const body = onlyBody()
    notes.transact(() => {
      const line: (readonly [string, unknown])[] = [
        ['type', 'hologram'],
        ['angle', 7],
      ]
      body.insertEmbed(body.length, new Y.Map(line))
      body.insert(body.length, 'from a ', { glow: 3 })
      body.insertEmbed(body.length, { type: 'citation', of: 'a book' })
      body.insert(body.length, 'later app\u0003', { glow: null })
    })
  },
  /** All that the only section's body holds. */
  body: () => {
    const plain = (_key: string, value: unknown) =>
      value instanceof Y.AbstractType ? value.toJSON() : value
    return JSON.stringify(onlyBody().toDelta(), plain)
  },
  setFormat(format: number): void {
    notes.getMap('about').set('format', format)
  },
  /** A section with a title of so many letters. */
  longTitle(letters: number): void {
    const title = new Y.Text('long '.repeat(letters / 5))
    const parts = [['title', title] as const, ['order', 'Zz'] as const]
    notes.getMap('sections').set(`long${notes.getMap('sections').size}`, new Y.Map<unknown>(parts))
  },
  /** An update that waits for one that never comes. */
  hole(): void {
    const other = new Y.Doc()
    other.getMap('junk').set('a', 1)
    const before = Y.encodeStateVector(other)
    other.getMap('junk').set('b', 1)
    Y.applyUpdate(notes, Y.encodeStateAsUpdate(other, before))
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
  /** Brings the kept word back, and takes the policy away. */
  vandalize(): void {
    doc.transact(() => {
      doc.getMap('burn').set('word', kept)
      doc.getMap('workshop').delete('policy')
    })
  },
  /** Takes away everything that is said of the workshop, and heaps up groups that are none. */
  blank(): void {
    doc.transact(() => {
      for (const key of [...doc.getMap('workshop').keys()]) doc.getMap('workshop').delete(key)
      for (let n = 0; n < 250; n++) {
        const fake = { name: `fake ${n}`, question: '', order: '', version: 9, generation: 0 }
        doc.getMap('groups').set(`fake${n}`, new Y.Map(Object.entries(fake)))
        doc.getMap('workshop').set(`fake${n}`, fake)
      }
    })
  },
  /** Whether the directory says again what groups there are. */
  saysGroups: () => doc.getMap('workshop').has('groups'),
  /** Whether everybody who is here has what it wrote. */
  arrived(): boolean {
    const status = room?.status()
    return status !== undefined && status.present > 1 && status.haveAll === status.present
  },
  /** From an own invite, one for another group under a key of its own: right signers, no word of theirs. */
  forgeInvite(link: string, group: string): string {
    const read = readInvite(link)
    if (!read.ok || read.invite.secrets.role !== 'participant') throw new Error('not an invite')
    const { secrets, meetingPoints } = read.invite
    const groups = secrets.groups.map((held) => ({
      ...held,
      group: group as GroupId,
      generation: 1,
      key: randomBytes(32) as DocKey,
    }))
    return encodeInvite({ secrets: { ...secrets, groups }, meetingPoints })
  },
  /** The groups' ids, as the directory names them. */
  groupId(name: string): string {
    const { text } = doc.getMap('workshop').get('groups') as { text: string }
    const { groups } = JSON.parse(text) as { groups: { id: string; name: string }[] }
    return groups.find((group) => group.name === name)?.id ?? ''
  },
}

export type HostilePage = typeof hostile
Object.assign(window, { hostile })
