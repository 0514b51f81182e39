import { createHash, randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { bytesToHex as hex } from '@noble/hashes/utils.js'
import { expect, type Page, test } from '@playwright/test'
import type { ErasableSlots } from '../../renderer/platform/erasable-slots.ts'
import { decodeKeyringFile } from '../../renderer/vault/keyring/keyring-file.ts'
import { openKeyringFile } from '../../renderer/vault/keyring/keyring-lock.ts'
import { readInvite } from '../../shared/invite/invite-link.ts'
import { accessFrom } from '../../shared/keys/access.ts'
import { buildWithoutSealing } from '../support/leaky-build.ts'
import { startMeetingPoint } from '../support/meeting-point.ts'
import { person } from '../support/person.ts'
import { createProfile, findBytes, findKey, findWords, firstPage } from '../support/profile.ts'

/*
 * P4 on the app itself: an organizer and a participant, each with a browser profile on the disk,
 * make a workshop out of words that are nowhere else in the world, and write some more. Then every
 * file of both profiles is searched for every one of these words, and for the keys.
 */

const canary = (kind: string) => `${kind}${randomBytes(8).toString('hex')}`
const passphrase = canary('passphrase')

interface Left {
  /** `word: file`, for all that was found. */
  readonly words: readonly string[]
  readonly keys: readonly string[]
}

/** Plays a workshop and gives what the closed profiles hold of it. */
async function playAndSearch(site?: string): Promise<Left> {
  const words = {
    title: canary('workshop'),
    group: canary('group'),
    question: canary('question'),
    section: canary('section'),
    text: canary('text'),
    deleted: canary('deleted'),
    name: canary('name'),
    answer: canary('answer'),
    theirs: canary('theirs'),
  }
  const meetingPoint = await startMeetingPoint(site ? { site } : {})
  const [organizers, participants] = [createProfile(), createProfile()]
  try {
    const context = await organizers.launch()
    const organizer = person(await firstPage(context))
    await organizer.page.goto(meetingPoint.url)
    await organizer.page.getByRole('button', { name: 'Start a workshop' }).click()
    const fill = (label: string, value: string) =>
      organizer.page.getByRole('textbox', { name: label }).fill(value)
    await fill('What is it called?', words.title)
    await fill('Name of group 1', words.group)
    await fill('Question of group 1', words.question)
    await organizer.page.getByRole('button', { name: 'Start the workshop' }).click()
    await organizer.protect(passphrase)
    await organizer.openGroup(words.group)
    await organizer.write(words.section, `${words.text} ${words.deleted}`)
    for (const _ of words.deleted) await organizer.page.keyboard.press('Backspace')
    const link = await organizer.inviteLink(`Participants of “${words.group}”`)
    const facilitators = await organizer.inviteLink('Facilitators, for every group')

    const theirContext = await participants.launch()
    const participant = person(await firstPage(theirContext))
    await participant.page.goto(meetingPoint.url)
    await participant.page.getByRole('button', { name: 'Join with a link' }).click()
    await participant.page.getByRole('textbox', { name: 'Paste the link' }).fill(link)
    await participant.enterAs(words.name)
    await participant.protect(passphrase)
    await participant.sees(words.section, words.text)
    await participant.write(words.answer, words.theirs)
    await organizer.sees(words.answer, words.theirs)
    for (const one of [organizer, participant])
      await expect(one.page.getByRole('status').getByText('Saved here.')).toBeVisible()
    await context.close()
    await theirContext.close()

    const files = [...organizers.files(), ...participants.files()]
    expect(files.length).toBeGreaterThan(20)
    const payloads = [link, facilitators].map((text) => text.slice(text.indexOf('#') + 1))
    return {
      words: findWords(files, [...Object.values(words), passphrase, ...payloads]),
      keys: keysIn([link, facilitators]).flatMap(([name, key]) =>
        findKey(files, key).map((file) => `${name}: ${file}`),
      ),
    }
  } finally {
    await meetingPoint.stop()
    organizers.remove()
    participants.remove()
  }
}

/** The keys that invites open, by name. */
function keysIn(links: readonly string[]): (readonly [string, string])[] {
  return links.flatMap((link) => {
    const read = readInvite(link)
    if (!read.ok) throw new Error(read.code)
    const access = accessFrom(read.invite.secrets)
    const { secrets } = read.invite
    return [
      ['directory key', hex(access.directory)] as const,
      ...(access.groups ?? []).map(({ key }) => ['group key', hex(key)] as const),
      ...(access.draft ? [['draft key', hex(access.draft)] as const] : []),
      ...(secrets.role === 'facilitator'
        ? [['facilitator secret', hex(secrets.facilitator)] as const]
        : []),
    ]
  })
}

test('P4: of a whole workshop no file of the browser holds a word, a title, a name or a key', async () => {
  test.setTimeout(120_000)
  expect(await playAndSearch()).toEqual({ words: [], keys: [] })
})

test('P4: the same search finds them when sealing is left out', async () => {
  test.setTimeout(180_000)
  const site = await buildWithoutSealing()
  try {
    const { words, keys } = await playAndSearch(site)
    const kinds = new Set(words.map((found) => found.replace(/[0-9a-f]{16}:.*/, '')))
    for (const kind of ['workshop', 'group', 'question', 'name']) expect(kinds).toContain(kind)
    // What is typed key by key may be cut in two between batches; some of it is whole.
    expect(['section', 'text', 'answer', 'theirs'].filter((kind) => kinds.has(kind))).not.toEqual(
      [],
    )
    // The keyring holds the invites as text: that is found, and so are the keys inside it.
    expect([...kinds].some((kind) => kind.startsWith('U28'))).toBe(true)
    expect(keys).not.toEqual([])
  } finally {
    rmSync(site, { recursive: true, force: true })
  }
})

test('P4: after burning in the app, the keyring that lay on the disk before opens no more', async () => {
  test.setTimeout(90_000)
  const meetingPoint = await startMeetingPoint()
  const profile = createProfile()
  try {
    const context = await profile.launch()
    const one = person(await firstPage(context))
    await one.page.goto(meetingPoint.url)
    await one.startSampleWorkshop()
    await one.protect(passphrase)
    await one.write('Before burning', canary('burned'))
    await expect(one.page.getByRole('status').getByText('Saved here.')).toBeVisible()
    const before = await onDisk(one.page)
    expect(await opened(before.keyring, before.slots)).toBe('opened')

    await one.page.getByRole('button', { name: 'Settings', exact: true }).click()
    await one.page.getByRole('button', { name: 'Burn on this device' }).click()
    await one.page.getByRole('alertdialog').getByRole('button', { name: 'Burn' }).click()
    await expect(one.page.getByRole('button', { name: 'Join with a link' })).toBeVisible()
    // What lay there is gone from every file, and with what lies there now it opens no more.
    const pieces = Object.values(before.slots).map((slot) => Buffer.from(slot).subarray(0, 64))
    await expect
      .poll(() => pieces.flatMap((piece) => findBytes(profile.files(), piece)), { timeout: 20_000 })
      .toEqual([])
    const after = await onDisk(one.page)
    expect(await opened(before.keyring, after.slots)).toBe('key-erased')
    const vaults = await one.page.evaluate(async () => (await indexedDB.databases()).length)
    // The keyring's own database, the slots', and the one that keeps the log sound.
    expect(vaults).toBe(3)
    await context.close()
    expect(pieces.flatMap((piece) => findBytes(profile.files(), piece))).toEqual([])
  } finally {
    await meetingPoint.stop()
    profile.remove()
  }
})

interface OnDisk {
  readonly keyring: number[]
  readonly slots: Readonly<Record<string, number[]>>
}

/** The keyring and the slots as the browser's databases hold them now. */
function onDisk(page: Page): Promise<OnDisk> {
  return page.evaluate(async () => {
    const ask = async (database: string, use: (store: IDBObjectStore) => IDBRequest) => {
      const opening = indexedDB.open(database)
      await new Promise((resolve) => {
        opening.onsuccess = resolve
      })
      const asked = use(opening.result.transaction('s').objectStore('s'))
      await new Promise((resolve) => {
        asked.onsuccess = resolve
      })
      opening.result.close()
      return asked.result
    }
    const names: string[] = await ask('d1', (store) => store.getAllKeys())
    const values: Uint8Array[] = await ask('d1', (store) => store.getAll())
    const keyring: Uint8Array = await ask('d0', (store) => store.get(0))
    const slots = names.map((name, at) => [name, Array.from(values[at] ?? [])] as const)
    return { keyring: Array.from(keyring), slots: Object.fromEntries(slots) }
  })
}

/** What somebody gets with a writing of the keyring, these slots and the passphrase. */
async function opened(keyring: number[], slots: OnDisk['slots']): Promise<string> {
  const file = decodeKeyringFile(Uint8Array.from(keyring))
  if (!file.ok) return file.code
  const secret = (slot: number[]) =>
    new Uint8Array(createHash('sha256').update(Uint8Array.from(slot)).digest())
  const thief: ErasableSlots = {
    fill: () => Promise.reject(new Error('nothing is written here')),
    read: async (slot) => (slots[slot] ? secret(slots[slot]) : undefined),
    erase: async () => undefined,
    list: async () => Object.keys(slots),
  }
  const result = await openKeyringFile(file.file, passphrase, thief, randomBytes)
  return result.ok ? 'opened' : result.code
}
