import { randomBytes } from 'node:crypto'
import { bytesToHex as hex } from '@noble/hashes/utils.js'
import { readInvite } from '../../shared/invite/invite-link.ts'
import { accessFrom } from '../../shared/keys/access.ts'
import { roomTopic } from '../../shared/keys/doc-keys.ts'
import { expect, test } from '../support/e2e.ts'
import { person } from '../support/person.ts'

const canary = (kind: string) => `${kind}${randomBytes(8).toString('hex')}`

test('P3: all that the meeting point is sent are topics that nothing links, and ciphertext', async ({
  openDevice,
  meetingPoint,
}) => {
  const from = meetingPoint.frames.length
  const words = {
    title: canary('workshop'),
    group: canary('group'),
    question: canary('question'),
    section: canary('section'),
    text: canary('text'),
    name: canary('name'),
  }
  const organizer = person(await openDevice())
  await organizer.page.getByRole('button', { name: 'Start a workshop' }).click()
  const fill = (label: string, value: string) =>
    organizer.page.getByRole('textbox', { name: label }).fill(value)
  await fill('What is it called?', words.title)
  await fill('Name of group 1', words.group)
  await fill('Question of group 1', words.question)
  await organizer.page.getByRole('button', { name: 'Start the workshop' }).click()
  await organizer.keepNothing()
  await organizer.openGroup(words.group)
  const link = await organizer.inviteLink(`Participants of “${words.group}”`)
  const guest = person(await openDevice({ at: link.slice(link.indexOf('#')) }))
  await guest.enterAs(words.name)
  await guest.keepNothing()
  await guest.write(words.section, words.text)
  await organizer.sees(words.section, words.text)

  const frames = meetingPoint.frames.slice(from).map((frame) => Buffer.from(frame).toString())
  const read = readInvite(link)
  if (!read.ok) throw new Error(read.code)
  const access = accessFrom(read.invite.secrets)
  const keys = [access.directory, ...(access.groups ?? []).map(({ key }) => key)]
  const topics = new Set(frames.flatMap(topicsIn))

  // What was recorded is this workshop: its topics are there.
  for (const key of keys) expect(topics).toContain(roomTopic(key))
  for (const topic of topics) expect(topic).toMatch(/^[0-9a-f]{40}$/)
  // No two topics have eight digits in a row in common, nor does one with a key or the invite.
  const secrets = [...keys.map(hex), link.slice(link.indexOf('#') + 1)]
  for (const one of topics)
    for (const other of [...topics, ...secrets])
      if (one !== other) expect(sharesARun(one, other, 8)).toBe(false)
  const everything = frames.join('\n')
  for (const word of Object.values(words)) {
    expect(everything).not.toContain(word)
    expect(everything).not.toContain(Buffer.from(word).toString('base64').slice(2, -4))
  }
  for (const secret of secrets) expect(everything).not.toContain(secret)
})

/** Every topic that a frame names: subscribed, left or published to. */
function topicsIn(frame: string): string[] {
  const message: unknown = JSON.parse(frame)
  if (typeof message !== 'object' || message === null) return []
  const { topic, topics } = message as { topic?: unknown; topics?: unknown }
  return [topic, ...(Array.isArray(topics) ? topics : [])].filter((one) => typeof one === 'string')
}

function sharesARun(one: string, other: string, length: number): boolean {
  for (let at = 0; at + length <= one.length; at++)
    if (other.includes(one.slice(at, at + length))) return true
  return false
}
