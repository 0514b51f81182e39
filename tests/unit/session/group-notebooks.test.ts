import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createGroupNotebooks } from '../../../renderer/session/group-notebooks.ts'
import type { Handover } from '../../../renderer/session/handover.ts'
import { isStored } from '../../../renderer/vault/index.ts'
import type { GroupId } from '../../../shared/base/ids.ts'
import { createWorkshop } from '../../../shared/directory/create-workshop.ts'
import { createDirectoryReader } from '../../../shared/directory/directory-reader.ts'
import { addGroup, replaceGroupKey } from '../../../shared/directory/edit-groups.ts'
import { readDirectory } from '../../../shared/directory/read-directory.ts'
import { type Access, accessFrom } from '../../../shared/keys/access.ts'
import { vaultKeys } from '../../../shared/keys/doc-keys.ts'
import { type DocKey, newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { createReviewReader } from '../../../shared/review/review-reader.ts'
import { seededBytes } from '../../support/seeded.ts'

/* Words that were written under a group's earlier key. */

const random = seededBytes(41)
const facilitator = accessFrom({ role: 'organizer', organizer: newOrganizerSecret(random) })

function workshop() {
  const doc = new Y.Doc()
  const dates = { from: undefined, to: undefined }
  createWorkshop(
    doc,
    facilitator,
    { title: 'W', dates, rule: 'chatham-house' },
    { marksNeeded: 1, retainDays: 30 },
  )
  const words = { name: 'A', question: '' }
  const group = addGroup(doc, facilitator, readDirectory(doc, facilitator.trust), words, random)
  const replaceKey = () =>
    replaceGroupKey(doc, facilitator, readDirectory(doc, facilitator.trust), group)
  return { doc, group, replaceKey }
}

/** A participant who was handed the keys of these generations. */
function participant(group: GroupId, ...generations: readonly number[]): Access {
  return accessFrom({
    role: 'participant',
    directory: facilitator.directory,
    trust: facilitator.trust,
    groups: generations.map((generation) => ({
      ...{ group, generation, signature: new Uint8Array(64) },
      key: facilitator.groupKey(group, generation) as DocKey,
    })),
  })
}

interface Device {
  readonly storageSecret: Uint8Array
  readonly keep: boolean
}
const device = (keep: boolean): Device => ({ storageSecret: random(32), keep })

/** What a device has open of a workshop, whose directory it may not have yet. */
function open(access: Access, doc: Y.Doc, on: Device, handover?: Handover) {
  return createGroupNotebooks({
    access,
    directory: createDirectoryReader(doc, access.trust),
    review: createReviewReader(doc, access.trust.organizer),
    draft: undefined,
    common: () => ({
      ...on,
      meetingPoints: [],
      turn: () => undefined,
      isKept: async () => true,
      handover,
    }),
  })
}

type Notebooks = ReturnType<typeof open>

async function write(notebooks: Notebooks, words: string): Promise<void> {
  const [notebook] = notebooks.current()
  await notebook?.stored.loaded
  notebook?.doc.getText('words').insert(0, words)
}

/** The words under the key that is in use now, once nothing is on its way to it. */
async function words(notebooks: Notebooks, generation: number): Promise<string | undefined> {
  await notebooks.stop()
  const list = notebooks.current()
  expect(list.map((one) => one.generation)).toEqual([generation])
  return list[0]?.doc.getText('words').toString()
}

test.each([
  ['is kept', true],
  ['is not kept', false],
])(
  'P6: what was written under a key that is replaced comes along, where it %s on this device',
  async (_, keep) => {
    const { doc, group, replaceKey } = workshop()
    const on = device(keep)
    const notebooks = open(facilitator, doc, on)
    await write(notebooks, 'of the old key')
    replaceKey()
    replaceKey()
    expect(await words(notebooks, 2)).toBe('of the old key')
    await notebooks.close()
    const { name } = vaultKeys(on.storageSecret, facilitator.groupKey(group, 0) as DocKey)
    expect(await isStored(name), 'and is not left under the old one').toBe(false)
  },
)

test('P6: and so it does where the key was replaced, and again, while this device was closed', async () => {
  const { doc, replaceKey } = workshop()
  const on = device(true)
  const before = open(facilitator, doc, on)
  await write(before, 'before it was closed')
  await before.stop()
  await before.close()
  replaceKey()
  replaceKey()
  const notebooks = open(facilitator, doc, on)
  expect(await words(notebooks, 2)).toBe('before it was closed')
  await notebooks.close()
})

test('P6: and where the invite for the new key comes before the directory says so, kept nowhere but in memory', async () => {
  const { group } = workshop()
  const on = device(false)
  const nothing = new Y.Doc()
  const before = open(participant(group, 0), nothing, on)
  await write(before, 'in memory alone')
  await before.stop()
  const left = await before.close()
  const notebooks = open(participant(group, 0, 1), nothing, on, left)
  expect(await words(notebooks, 1)).toBe('in memory alone')
  await notebooks.close()
})

test('P3: who was not handed the new key is heard under the old one no more, and keeps what there is', async () => {
  const { doc, group, replaceKey } = workshop()
  const notebooks = open(participant(group, 0), doc, device(false))
  await write(notebooks, 'mine')
  const [notebook] = notebooks.current()
  if (!notebook) throw new Error('no notebook')
  const leave = vi.spyOn(notebook.room, 'leave')
  replaceKey()
  expect(leave).toHaveBeenCalled()
  expect(await words(notebooks, 0)).toBe('mine')
  await notebooks.close()
})
