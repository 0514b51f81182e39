import type { Journal } from '../../../shared/journal/journal.ts'
import { findBridge } from '../bridge.ts'
import { createBrowserJournal } from './browser-journal.ts'
import { createDesktopJournal } from './desktop-journal.ts'

let journal: Journal | undefined
let isChosen = false

/** The second journal of this device, opened once for this window; undefined where it has none. */
export function deviceJournal(): Journal | undefined {
  if (!isChosen) {
    const bridge = typeof window === 'object' ? findBridge(window) : undefined
    journal = bridge ? createDesktopJournal(bridge) : createBrowserJournal()
  }
  isChosen = true
  return journal
}
