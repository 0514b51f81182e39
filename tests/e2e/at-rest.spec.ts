import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { hex } from '../../renderer/vault/vault-record.ts'
import { accessFrom } from '../../shared/workshop/access.ts'
import { readInvite } from '../../shared/workshop/invite-link.ts'
import { buildWithoutSealing } from '../support/leaky-build.ts'
import { startMeetingPoint } from '../support/meeting-point.ts'
import { person } from '../support/person.ts'
import { createProfile, findKey, findWords, firstPage } from '../support/profile.ts'

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
