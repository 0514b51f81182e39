import type { Bridge } from '../../../shared/ipc/contract.ts'
import type { Journal } from '../../../shared/journal/journal.ts'
import { asker, findBridge } from '../bridge.ts'
import { createBrowserJournal } from './browser-journal.ts'

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

/** The journal that the desktop's main process keeps in plain files. */
function createDesktopJournal(bridge: Bridge): Journal {
  const ask = asker(bridge)
  return {
    read: (name) => ask('journal:read', name),
    readSecret: (name) => ask('journal:read-secret', name),
    names: () => ask('journal:names', undefined),
    write: (changes) => ask('journal:write', [...changes]),
  }
}
