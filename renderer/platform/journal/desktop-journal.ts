import type { Bridge } from '../../../shared/ipc/contract.ts'
import type { Journal } from '../../../shared/journal/journal.ts'
import { asker } from '../bridge.ts'

/** The journal that the desktop's main process keeps in plain files. */
export function createDesktopJournal(bridge: Bridge): Journal {
  const ask = asker(bridge)
  return {
    read: (name) => ask('journal:read', name),
    readSecret: (name) => ask('journal:read-secret', name),
    names: () => ask('journal:names', undefined),
    write: (changes) => ask('journal:write', [...changes]),
  }
}
