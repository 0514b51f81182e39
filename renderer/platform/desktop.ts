import type { EventChannel } from '../../shared/ipc/channels.ts'
import { type Bridge, type EventOf, events } from '../../shared/ipc/contract.ts'
import type { HostingState, Opened } from '../../shared/ipc/schemas.ts'
import { asker } from './bridge.ts'
import { createInbox } from './inbox.ts'
import type { HostStatus, Platform } from './platform.ts'

/** The platform of a page in the desktop app. */
export function createDesktopPlatform(bridge: Bridge): Platform {
  const ask = asker(bridge)
  const listen = listener(bridge)
  const invites = createInbox<string>()
  const bundles = createInbox<Uint8Array>()
  const takeOpened = async () => {
    for (const opened of await ask('opened:take', undefined)) sort(opened)
  }
  const sort = (opened: Opened) => {
    if (opened.kind === 'invite') invites.put(opened.payload)
    // A file that could not be read is an empty one to the screen that says what is wrong with it.
    else bundles.put(opened.kind === 'bundle' ? opened.bytes : new Uint8Array())
  }
  listen('opened:waiting', () => void takeOpened())
  void takeOpened()

  const status = async () => hostStatus(await ask('meeting-point:status', undefined))
  return {
    kind: 'desktop',
    saveFile: async ({ suggestedName, make }) => {
      const place = await ask('file:choose', suggestedName)
      if (place === undefined) return false
      await ask('file:write', { place, bytes: await make() })
      return true
    },
    printPdf: (html) => ask('report:print-pdf', { html }),
    meetingPoints: async () => (await ask('meeting-point:status', undefined)).found,
    onMeetingPoints: (callback) => {
      let told: string | undefined
      return listen('meeting-point:changed', ({ found }) => {
        // The state changes more often than the addresses do.
        if (found.join() !== told) callback(found)
        told = found.join()
      })
    },
    host: {
      status,
      onStatus: (callback) =>
        listen('meeting-point:changed', (state) => callback(hostStatus(state))),
      start: async () => hostStatus(await ask('meeting-point:host', undefined)),
      stop: async () => hostStatus(await ask('meeting-point:stop-hosting', undefined)),
      handOut: async (words) => {
        const state = await ask('hand-out:start', [...words])
        return state && hostStatus(state)
      },
      stopHandingOut: async () => hostStatus(await ask('hand-out:stop', undefined)),
      fillRoomKit: (words, language) => ask('room-kit:fill', { words: [...words], language }),
      standBy: async (on) => {
        await ask('meeting-point:stand-by', on)
      },
    },
    inviteLink: (payload) => `sotto://join#${payload}`,
    onInvite: invites.listen,
    onBundle: bundles.listen,
    // Where it is not taken, the shell goes on in the language that it had.
    speak: (language) => void ask('language:speak', language).catch(() => undefined),
    secrets: {
      read: () => ask('keyring:read', undefined),
      write: (bytes, kept) => ask('keyring:write', { bytes, kept }),
      destroy: () => ask('keyring:destroy', undefined),
    },
    secretsSealed: () => ask('keyring:sealed', undefined),
    // What an app of its own stores is nobody else's to clear.
    keeping: { isPromised: async () => true, ask: async () => true },
    // A window of its own is not loaded anew; what is kept of a session ends with it.
    tab: undefined,
    slots: {
      fill: (slot) => ask('slot:fill', slot),
      read: (slot) => ask('slot:read', slot),
      erase: (slot) => ask('slot:erase', slot),
      list: () => ask('slot:list', undefined),
    },
  }
}

function hostStatus({ hosting, unreachable, discoveryFailed, obstacle }: HostingState): HostStatus {
  return { hosting, unreachable, discoveryFailed, obstacle }
}

/** Listens, and leaves out what is not as the contract says. */
function listener(bridge: Bridge) {
  return <C extends EventChannel>(channel: C, callback: (event: EventOf<C>) => void) =>
    bridge.listen(channel, (event) => {
      const parsed = events[channel].safeParse(event)
      if (parsed.success) callback(parsed.data as EventOf<C>)
    })
}
