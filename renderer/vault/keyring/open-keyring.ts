import type { RandomBytes } from '../../../shared/base/ids.ts'
import type { Journal } from '../../../shared/journal/journal.ts'
import type { ErasableSlots } from '../../platform/erasable-slots.ts'
import { deviceJournal } from '../../platform/journal/device-journal.ts'
import type { SecretStore } from '../../platform/platform.ts'
import { randomBytes } from '../../platform/random.ts'
import { journaledSecrets } from '../journal/journaled-secrets.ts'
import { deviceSlots } from '../slots/device-slots.ts'
import { browserWindowLock, type WindowLock } from '../store/window-lock.ts'
import { type Announcements, browserAnnouncements } from './announcements.ts'
import type { Keyring, UnreadableCode } from './keyring.ts'
import { createKeyringEdits } from './keyring-edits.ts'
import type { KeyringFile } from './keyring-file.ts'
import { createKeyringKeeping } from './keyring-keeping.ts'
import { createKeyringLock, openKeyringFile } from './keyring-lock.ts'
import { createKeyringMemory } from './keyring-memory.ts'
import { createKeyringStore } from './keyring-store.ts'
import { defaultCost, type PassphraseCost } from './passphrase.ts'

interface KeyringOptions {
  readonly store: SecretStore
  /** True where the store seals what it holds with the operating system's help. */
  readonly sealedByDevice?: boolean
  /** The device's own unless told otherwise; where there are none, burning relies on the store to forget. */
  readonly slots?: ErasableSlots
  /** The browser's own unless told otherwise: other windows of this device have the same keyring. */
  readonly windows?: WindowLock | undefined
  readonly announce?: Announcements | undefined
  /**
   * A second place for what a passphrase protects. The device's own unless told otherwise; none where the
   * shell has slots of its own, for there the keyring lies in a file that no browser throws away.
   */
  readonly journal?: Journal | undefined
  readonly cost?: PassphraseCost
  readonly random?: RandomBytes
}

/** Reads what this device keeps. Resolves, always; where nothing could be read, the status says why. */
export async function openKeyring(options: KeyringOptions): Promise<Keyring> {
  const { slots = deviceSlots(), cost = defaultCost, random = randomBytes } = options
  const { windows = browserWindowLock(), announce = browserAnnouncements() } = options
  const { journal = options.slots ? undefined : deviceJournal() } = options
  const secrets = journaledSecrets(options.store, journal)
  const store = createKeyringStore(secrets, slots, windows)
  const openFile = (file: KeyringFile, passphrase: string) =>
    openKeyringFile(file, passphrase, slots, random)
  const openKept = (file: KeyringFile) => openFile(file, '')
  const memory = createKeyringMemory({ store, announce, openKept })
  const { inTurn, refresh, shut, status, memberships, subscribe } = memory

  try {
    await store.exclusively(refresh)
  } catch (error) {
    shut({ state: 'unreadable', code: whyUnread(error) })
  }
  announce?.listen((news) => {
    if (news === 'destroyed') shut({ state: 'new' })
    void inTurn(async () => refresh().then(() => ({ ok: true })))
  })

  return {
    ...{ status, memberships, subscribe },
    ...createKeyringKeeping({
      memory,
      openFile,
      sealedByDevice: options.sealedByDevice === true,
      newLock: (passphrase) => createKeyringLock({ passphrase, cost, slots, random }),
      eraseOldSlots: store.eraseOldSlots,
    }),
    ...createKeyringEdits(memory),
    lock: () => {
      if (status().state === 'open') shut(memory.stored() ? { state: 'locked' } : { state: 'new' })
    },
    startOver: () => inTurn(async () => memory.destroy().then(() => ({ ok: true }))),
  }
}

function whyUnread(error: unknown): UnreadableCode {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'cannot-unseal' || code === 'keychain-unavailable' ? code : 'cannot-read'
}
