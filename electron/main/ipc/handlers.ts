import type { Language } from '../../../shared/base/language.ts'
import type { Opened } from '../../../shared/ipc/schemas.ts'
import type { KeptJournal } from '../journal/journal.ts'
import type { KeyringStore } from '../keys/keyring-store.ts'
import type { Slots } from '../keys/slots.ts'
import type { HostClient } from '../meeting-point/host-client.ts'
import { done, type Handlers } from './register.ts'

/** What the handlers pass requests on to. */
interface HandlerDeps {
  readonly keyring: KeyringStore
  readonly slots: Slots
  readonly journal: KeptJournal
  readonly meetingPoint: HostClient
  readonly files: {
    readonly choose: Handlers['file:choose']
    readonly write: Handlers['file:write']
    readonly printPdf: Handlers['report:print-pdf']
  }
  readonly handOut: {
    readonly start: Handlers['hand-out:start']
    readonly fillKit: Handlers['room-kit:fill']
  }
  readonly takeOpened: () => Opened[]
  readonly speak: (language: Language) => void
}

/** The contract's rows, each with the capability that answers it. */
export function createHandlers(deps: HandlerDeps): Handlers {
  const { keyring, slots, journal, meetingPoint, files, handOut } = deps
  return {
    'keyring:sealed': async () => done(await keyring.sealed()),
    'keyring:read': keyring.read,
    'keyring:write': keyring.write,
    'keyring:destroy': keyring.destroy,
    'slot:fill': slots.fill,
    'slot:read': slots.read,
    'slot:erase': slots.erase,
    'slot:list': slots.list,
    'journal:read': journal.read,
    'journal:read-secret': journal.readSecret,
    'journal:names': journal.names,
    'journal:write': journal.write,
    'file:choose': files.choose,
    'file:write': files.write,
    'report:print-pdf': files.printPdf,
    'meeting-point:status': meetingPoint.status,
    'meeting-point:host': meetingPoint.host,
    'meeting-point:stop-hosting': meetingPoint.stopHosting,
    'meeting-point:stand-by': meetingPoint.standBy,
    'hand-out:start': handOut.start,
    'hand-out:stop': meetingPoint.stopHandingOut,
    'room-kit:fill': handOut.fillKit,
    'opened:take': () => done(deps.takeOpened()),
    'language:speak': (language) => {
      deps.speak(language)
      return done(undefined)
    },
  }
}
