import { open } from 'node:fs/promises'
import { maxBundleBytes, type Opened } from '../../../shared/ipc/schemas.ts'
import { inviteIn } from './invite-link.ts'

/** As many as one would open at once; the rest is somebody playing. */
const capacity = 64

/** What the app was opened with, until the page takes it. */
export interface OpenedInbox {
  /** The arguments of a start: invite links and `.sotto` files among whatever else. */
  readonly offerArguments: (args: readonly string[]) => Promise<void>
  readonly offerLink: (link: string) => void
  readonly offerFile: (file: string) => Promise<void>
  readonly take: () => Opened[]
}

/** `onWaiting` is called whenever there is something to take. */
export function createOpenedInbox(onWaiting: () => void): OpenedInbox {
  let waiting: Opened[] = []
  const put = (opened: Opened) => {
    if (waiting.length >= capacity) return
    waiting.push(opened)
    onWaiting()
  }
  const offerLink = (link: string) => {
    const payload = inviteIn(link)
    if (payload !== undefined) put({ kind: 'invite', payload })
  }
  const offerFile = async (file: string) => put(await readBundle(file))
  return {
    offerLink,
    offerFile,
    offerArguments: async (args) => {
      for (const argument of args.filter((one) => !one.startsWith('-'))) {
        if (isBundleName(argument)) await offerFile(argument)
        else offerLink(argument)
      }
    },
    take: () => {
      const taken = waiting
      waiting = []
      return taken
    },
  }
}

function isBundleName(argument: string): boolean {
  return /[^/\\]\.sotto$/i.test(argument) && !/^[a-z][a-z0-9+.-]+:\/\//i.test(argument)
}

async function readBundle(file: string): Promise<Opened> {
  try {
    const handle = await open(file, 'r')
    try {
      const { size } = await handle.stat()
      if (size > maxBundleBytes) return { kind: 'failed', code: 'too-large' }
      return { kind: 'bundle', bytes: new Uint8Array(await handle.readFile()) }
    } finally {
      await handle.close()
    }
  } catch {
    return { kind: 'failed', code: 'cannot-read' }
  }
}
