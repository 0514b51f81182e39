import { createListeners } from '../../../shared/base/listeners.ts'
import { createSerial } from '../../../shared/base/serial.ts'
import type { Announcements } from './announcements.ts'
import type { KeyringResult, KeyringStatus } from './keyring.ts'
import type { KeyringFile } from './keyring-file.ts'
import type { KeyringLock, OpenedKeyring } from './keyring-lock.ts'
import type { KeyringPlace } from './keyring-store.ts'
import type { Membership } from './membership.ts'

/** What this window knows of the keyring, kept in step with its file, which other windows write as well. */
export interface KeyringMemory {
  readonly status: () => KeyringStatus
  readonly memberships: () => readonly Membership[]
  readonly subscribe: (onChange: () => void) => () => void
  /** What the file says, as it was seen last; undefined where there is none. */
  readonly stored: () => KeyringFile | undefined
  /** What the next writing is sealed with; undefined while locked, and for a session only. */
  readonly lock: () => KeyringLock | undefined
  /** What was kept is gone and nobody has said so: the memory of this window is the last of it. */
  readonly isCleared: () => boolean
  readonly become: (next: KeyringStatus, held: readonly Membership[]) => void
  /** Goes on with the file as it was opened. */
  readonly open: (opened: OpenedFile, kept: KeyringLock['kept']) => void
  /** Forgets keys and workshops. */
  readonly shut: (next: KeyringStatus) => void
  /** Takes in what another window has written. Rejects where the file cannot be read. */
  readonly refresh: () => Promise<void>
  /** Rejects, and nothing has changed, where the file cannot be written. */
  readonly write: (next: KeyringLock, held: readonly Membership[]) => Promise<void>
  /** Destroys the file and all that was known of it. */
  readonly destroy: () => Promise<void>
  /** A workshop that is gone here stays so: no late writing brings it back. */
  readonly burned: (id: string) => void
  readonly isBurned: (id: string) => boolean
  /** One thing after the other, here and in other windows: two writings at once would lose one. */
  readonly inTurn: <Code extends string>(
    work: () => Promise<KeyringResult<Code>>,
  ) => Promise<KeyringResult<Code | 'cannot-write'>>
}

type OpenedFile = Extract<OpenedKeyring, { readonly ok: true }>

interface KeyringMemoryContext {
  readonly store: KeyringPlace
  readonly announce: Announcements | undefined
  /** Opens a file that the device itself keeps. */
  readonly openKept: (file: KeyringFile) => Promise<OpenedKeyring>
}

const none: readonly Membership[] = []

/** Knows of no file before `refresh`. */
export function createKeyringMemory(context: KeyringMemoryContext): KeyringMemory {
  const { store, announce } = context
  const listeners = createListeners()
  let status: KeyringStatus = { state: 'new' }
  let memberships = none
  let stored: KeyringFile | undefined
  let lock: KeyringLock | undefined
  const burned = new Set<string>()
  const serial = createSerial()

  const become = (next: KeyringStatus, held: readonly Membership[]) => {
    status = next
    memberships = held
    listeners.tell()
  }
  const shut = (next: KeyringStatus) => {
    lock = undefined
    become(next, none)
  }
  const open = (opened: OpenedFile, kept: KeyringLock['kept']) => {
    lock = opened.lock
    become({ state: 'open', kept }, opened.memberships)
  }
  const miss = ({ kept }: KeyringLock) =>
    become({ state: 'open', kept, cleared: true }, memberships)
  /** Without asking: by the key in memory, or where the device itself keeps it. */
  const reopen = async (file: KeyringFile): Promise<OpenedKeyring | undefined> => {
    if (lock) return lock.reopen(file)
    return file.header.kept === 'device' ? context.openKept(file) : undefined
  }
  /** Another window may have joined, burned, or changed the passphrase. */
  const refresh = async () => {
    const look = await store.look()
    if (look.state === 'same') return
    stored = look.state === 'other' ? look.file : undefined
    if (look.state === 'unreadable') return shut({ state: 'unreadable', code: look.code })
    if (status.state === 'open' && status.kept === 'session') return
    if (!stored) return lock ? miss(lock) : shut({ state: 'new' })
    const { kept } = stored.header
    const opened = await reopen(stored)
    if (opened?.ok) {
      const left = new Set(opened.memberships.map(({ id }) => id))
      for (const { id } of memberships) if (!left.has(id)) burned.add(id)
      return open(opened, kept)
    }
    const code = opened?.code
    if (code === 'future-version' || code === 'past-version')
      return shut({ state: 'unreadable', code })
    if (kept === 'passphrase') return shut({ state: 'locked' })
    shut({ state: 'unreadable', code: code === 'key-erased' ? code : 'damaged' })
  }
  const write = async (next: KeyringLock, held: readonly Membership[]) => {
    const slotBefore = stored?.header.slot
    stored = await store.write(next, held)
    // Locked meanwhile (the person left): it is kept, and stays locked.
    if (status.state === 'open' || status.state === 'new') {
      lock = next
      become({ state: 'open', kept: next.kept }, held)
    }
    announce?.tell('changed')
    if (slotBefore !== stored.header.slot) await store.eraseOldSlots()
  }

  return {
    ...{ become, open, shut, refresh, write },
    status: () => status,
    memberships: () => memberships,
    subscribe: listeners.subscribe,
    stored: () => stored,
    lock: () => lock,
    isCleared: () => status.state === 'open' && status.cleared === true,
    destroy: async () => {
      await store.destroy()
      stored = undefined
      shut({ state: 'new' })
      announce?.tell('destroyed')
    },
    burned: (id) => void burned.add(id),
    isBurned: (id) => burned.has(id),
    inTurn: (work) =>
      serial(() => store.exclusively(work)).catch(() => ({
        ok: false as const,
        code: 'cannot-write' as const,
      })),
  }
}
