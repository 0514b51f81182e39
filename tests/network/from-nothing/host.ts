import { answerOpenDialogs } from '../../support/answer-open-dialogs.ts'
import { startDesktopApp } from '../../support/desktop.ts'
import { person } from '../../support/person.ts'
import { answerActs } from './run-in.ts'

/*
 * The hosting computer: the desktop app makes a workshop, hosts it and hands out a folder of installers.
 */

/** What the organizer puts on the wall and hands to the guest. */
export interface OnTheWall {
  readonly page: string
  readonly words: string
  readonly invite: string
}

export type HostAct =
  | { readonly act: 'hand-out'; readonly folder: string; readonly data: string }
  | { readonly act: 'see'; readonly section: string; readonly text: string }

const group = 'Change'
let running: Awaited<ReturnType<typeof startDesktopApp>> | undefined

answerActs<HostAct>(async (what) => {
  if (what.act === 'hand-out') return handOut(what.folder, what.data)
  if (!running) throw new Error('nothing runs')
  await person(running.window).sees(what.section, what.text)
  return Date.now()
})

async function handOut(folder: string, data: string): Promise<OnTheWall> {
  running = await startDesktopApp(data)
  const { app, window } = running
  const organizer = person(window)
  await organizer.startSampleWorkshop()
  await organizer.protect('a quiet room at noon')
  await window.getByRole('button', { name: 'Settings' }).click()
  await window.getByRole('button', { name: 'Host the meeting point on this computer' }).click()
  const words = (await window.locator('.four-words dd').textContent()) ?? ''
  await answerOpenDialogs(app, [[folder]])
  await window.getByRole('button', { name: 'Hand Sotto out to the room…' }).click()
  const told = (await window.getByText(/^Sotto is handed out at/).textContent()) ?? ''
  const page = /http:\S+\//.exec(told)?.[0]
  if (!page) throw new Error('it says no address')
  const invite = await organizer.inviteLink(`Participants of “${group}”`)
  await organizer.openGroup(group)
  return { page, words, invite }
}

process.on('SIGTERM', () => {
  void (running?.quit() ?? Promise.resolve()).finally(() => process.exit(0))
})
