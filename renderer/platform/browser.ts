import { createIdbSecrets } from './idb-secrets.ts'
import { createInbox } from './inbox.ts'
import type { FileToSave, Platform } from './platform.ts'
import { createTabMemory } from './tab-memory.ts'

/** Where a meeting point listens, on the host that it serves the app from. */
const meetPath = 'meet'

/** The platform of a page that a meeting point (or any web server) has served. */
export function createBrowserPlatform(page: Window & typeof globalThis): Platform {
  const inbox = createInbox<string>()
  const takeInvite = () => {
    const fragment = page.location.hash.slice(1)
    if (!isInvitePayload(fragment)) return
    // Out of the address bar and the history at once: the payload holds keys.
    page.history.replaceState(page.history.state, '', page.location.href.split('#')[0])
    inbox.put(fragment)
  }
  page.addEventListener('hashchange', takeInvite)
  takeInvite()
  let found: Promise<readonly string[]> | undefined
  return {
    kind: 'browser',
    saveFile: (file) => download(page, file),
    printPdf: undefined,
    meetingPoints: () => {
      found ??= findMeetingPoint(page)
      return found
    },
    // What served this page does not change under it.
    onMeetingPoints: () => () => {},
    host: undefined,
    inviteLink: (payload) => `${new URL('.', page.location.href.split('#')[0]).href}#${payload}`,
    onInvite: inbox.listen,
    // A browser opens files by a file picker only.
    onBundle: () => () => {},
    // A browser's own words are in the browser's language.
    speak: () => {},
    secrets: createIdbSecrets(page.indexedDB),
    secretsSealed: async () => false,
    keeping: {
      isPromised: async () => (await page.navigator.storage?.persisted?.()) === true,
      ask: async () => (await page.navigator.storage?.persist?.()) === true,
    },
    slots: undefined,
    tab: createTabMemory(page),
  }
}

/** The browser's own download; it tells nobody whether the person kept the file. */
async function download(page: Window & typeof globalThis, file: FileToSave): Promise<true> {
  const bytes = await file.make()
  const blob = new page.Blob([bytes.slice()], { type: file.mediaType })
  const address = page.URL.createObjectURL(blob)
  const link = page.document.createElement('a')
  link.href = address
  link.download = file.suggestedName
  link.click()
  // The download has taken its own hold of the blob by the next minute.
  page.setTimeout(() => page.URL.revokeObjectURL(address), 60_000)
  return true
}

/** Asks the server of this page whether it is a meeting point too; no other host is ever asked. */
async function findMeetingPoint(page: Window & typeof globalThis): Promise<readonly string[]> {
  const address = new URL(meetPath, page.location.href.split('#')[0])
  if (!/^https?:$/.test(address.protocol)) return []
  const served = await isMeetingPoint(page, address.href)
  if (!served) return []
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  address.search = ''
  return [address.href]
}

async function isMeetingPoint(page: Window & typeof globalThis, address: string): Promise<boolean> {
  try {
    const answer = await page.fetch(address, { cache: 'no-store', redirect: 'error' })
    const body: unknown = answer.ok ? await answer.json() : undefined
    return typeof body === 'object' && body !== null && 'meetingPoint' in body
  } catch (error) {
    // Out of reach just now (it may come back); an answer that is not JSON is another server's.
    return !(error instanceof SyntaxError || (error as Error).name === 'SyntaxError')
  }
}

/** Longer than any invite: what is longer is not one. */
const maxPayloadLength = 16_384

/** A fragment is an invite unless it is empty, too long, or a place in the app (`#/…`). */
function isInvitePayload(fragment: string): boolean {
  return fragment.length > 0 && fragment.length <= maxPayloadLength && !fragment.startsWith('/')
}
