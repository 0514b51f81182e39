import type { Page } from '@playwright/test'
import type { TestPerson } from '../support/person.ts'
import { walkEnd } from './walk-end.ts'
import { walkIn } from './walk-in.ts'
import { walkLead } from './walk-lead.ts'
import { walkNotebook } from './walk-notebook.ts'

/** Looks at a screen as it stands, and leaves it so. */
export type Look = (page: Page, screen: string) => Promise<void>

/** Somebody on a new device, at an address. */
export type OpenPerson = (at?: string) => Promise<TestPerson>

/**
 * Goes through the app as an organizer, a guest and somebody who tries it alone, and has each screen in
 * its states looked at, in English.
 */
export async function walk(open: OpenPerson, look: Look): Promise<void> {
  const { organizer, guest } = await walkIn(open, look)
  await walkNotebook(organizer, guest, look)
  await walkLead(organizer, guest, look)
  await walkEnd(organizer, guest, look)
}
