import { expect } from '@playwright/test'
import type { Cast } from './cast.ts'
import { group, names, written } from './script.ts'

export interface PlayOptions {
  /** Takes a picture of a page under a name. */
  readonly picture: (page: Cast['ada']['page'], name: string) => Promise<void>
  /** For the test of the check: the hold that the check relies on is lifted again before the export. */
  readonly withoutHold: boolean
}

export interface Saved {
  readonly markdown: string
  readonly html: string
}

/** The main job: a group writes together, the room marks, the organizer saves the report. */
export async function play(cast: Cast, options: PlayOptions): Promise<Saved> {
  const { organizer, ada, ben } = cast
  const { picture } = options

  await picture(organizer.page, 'home')
  await organizer.page.getByRole('button', { name: 'Start a workshop' }).click()
  await organizer.page.getByRole('button', { name: 'Fill in a sample workshop' }).click()
  await picture(organizer.page, 'create')
  await organizer.page.getByRole('button', { name: 'Start the workshop' }).click()
  await picture(organizer.page, 'protect')
  await organizer.protect('correct horse battery staple')
  await organizer.openGroup(group)
  await picture(organizer.page, 'blank-page')
  const link = await organizer.inviteLink(`Participants of “${group}”`)
  await organizer.page.getByRole('button', { name: 'Invite' }).click()
  await organizer.page.getByRole('button', { name: 'Make a link for this computer only' }).click()
  await organizer.page.getByRole('img', { name: 'The same link as a picture to scan' }).waitFor()
  await picture(organizer.page, 'invite')
  await organizer.page.keyboard.press('Escape')

  for (const [who, name] of [[ada, names.ada] as const, [ben, names.ben] as const]) {
    await who.page.goto(link)
    if (who === ada) await picture(ada.page, 'join')
    await who.enterAs(name)
    await who.keepNothing()
    await expect(who.page.getByRole('heading', { level: 1, name: group })).toBeVisible()
  }

  // Two people write at the same time, each in a section of their own, and see each other's.
  const { cleared, clearedToo, offTheRecord, held, lapsed, trashed } = written
  await Promise.all([
    ada.write(cleared.title, cleared.text),
    ben.write(clearedToo.title, clearedToo.text),
  ])
  await ada.sees(clearedToo.title, clearedToo.text)
  await ben.sees(cleared.title, cleared.text)
  await ada.write(offTheRecord.title, offTheRecord.text)
  await ben.write(held.title, held.text)
  await ada.write(lapsed.title, lapsed.text)
  await ben.write(trashed.title, trashed.text)

  // The room marks. Everything but one section is marked by both, so that only the rules keep it in.
  for (const section of [cleared, clearedToo, held, lapsed, trashed]) {
    for (const who of [ada, ben]) {
      await who.sees(section.title, section.text)
      await who.act(section.title, 'Mark for the report')
    }
    await ada.stands(section.title, 'Cleared for the report')
  }
  await ben.act(held.title, 'Keep off the record')
  await ada.stands(held.title, 'Kept off the record')
  await ada.typeAtEnd(lapsed.title, lapsed.added)
  await ben.stands(lapsed.title, 'Changed since marked')
  await ben.menu(trashed.title, 'Put in the trash')
  await expect(ada.section(trashed.title)).toHaveCount(0)
  await organizer.stands(held.title, 'Kept off the record')
  await organizer.stands(lapsed.title, 'Changed since marked')
  await expect(organizer.section(trashed.title)).toHaveCount(0)
  await picture(ada.page, 'notebook')
  await ada.page.emulateMedia({ colorScheme: 'dark' })
  await picture(ada.page, 'notebook-dark')
  await ada.page.emulateMedia({ colorScheme: 'light' })
  await ada.page.getByRole('button', { name: 'Trash: 1 section' }).click()
  await picture(ada.page, 'trash')

  if (options.withoutHold) {
    await ben.act(held.title, 'Lift my hold')
    await organizer.stands(held.title, 'Cleared for the report')
  }

  await organizer.openReport()
  await picture(organizer.page, 'report')
  return {
    markdown: await organizer.saveReport('Markdown'),
    html: await organizer.saveReport('HTML'),
  }
}
