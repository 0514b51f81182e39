import type { Keyring } from './keyring.ts'
import { decodeMemberships, encodeMemberships } from './membership-codec.ts'

/** Bytes that one tab remembers in memory over its own reloads, and nobody else reads. */
interface TabBytes {
  readonly put: (bytes: Uint8Array | undefined) => void
  readonly take: () => Promise<Uint8Array | undefined>
}

/**
 * A keyring of this session only stays with its tab while that lives, a reload included: whoever took
 * the quickest way in is not thrown out by one key. Nothing of it is written anywhere. A keyring that is
 * kept, locked, burned or not chosen yet leaves nothing in the tab.
 * @returns once what the tab had remembered is open again
 */
export async function keepInTab(keyring: Keyring, tab: TabBytes): Promise<void> {
  if (keyring.status().state === 'new') {
    const bytes = await tab.take()
    const read = bytes && decodeMemberships(bytes)
    if (read?.ok && keyring.keepForSession().ok)
      for (const membership of read.memberships) await keyring.put(membership)
  }
  const remember = () => {
    const status = keyring.status()
    const memberships = keyring.memberships()
    const isOurs = status.state === 'open' && status.kept === 'session' && memberships.length > 0
    tab.put(isOurs ? encodeMemberships(memberships) : undefined)
  }
  remember()
  keyring.subscribe(remember)
}
