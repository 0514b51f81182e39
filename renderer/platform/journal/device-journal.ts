import type { Journal } from '../../../shared/journal/journal.ts'
import { createBrowserJournal } from './browser-journal.ts'

let journal: Journal | undefined
let isChosen = false

/** The second journal of this device, opened once for this window; undefined where it has none. */
export function deviceJournal(): Journal | undefined {
  if (!isChosen) journal = createBrowserJournal()
  isChosen = true
  return journal
}
