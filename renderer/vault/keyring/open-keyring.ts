import type { RandomBytes } from '../../../shared/base/ids.ts'
import { createListeners } from '../../../shared/base/listeners.ts'
import { createSerial } from '../../../shared/base/serial.ts'
import type { ErasableSlots } from '../../platform/erasable-slots.ts'
import type { SecretStore } from '../../platform/platform.ts'
import { randomBytes } from '../../platform/random.ts'
import { deviceSlots } from '../slots/device-slots.ts'
import { browserWindowLock, type WindowLock } from '../store/window-lock.ts'
import { type Announcements, browserAnnouncements } from './announcements.ts'
import type {
  KeepCode,
  Keyring,
  KeyringResult,
  KeyringStatus,
  UnlockCode,
  UnreadableCode,
} from './keyring.ts'
import { minPassphraseLength } from './keyring.ts'
import type { KeyringFile } from './keyring-file.ts'
import {
  createKeyringLock,
  type KeyringLock,
  type OpenedKeyring,
  openKeyringFile,
} from './keyring-lock.ts'
import { createKeyringStore } from './keyring-store.ts'
import type { Membership } from './membership.ts'
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
  readonly cost?: PassphraseCost
  readonly random?: RandomBytes
}

/** Reads what this device keeps. Resolves, always; where nothing could be read, the status says why. */
export async function openKeyring(options: KeyringOptions): Promise<Keyring> {
  const { slots = deviceSlots(), cost = defaultCost, random = randomBytes } = options
  const { windows = browserWindowLock(), announce = browserAnnouncements() } = options
  const store = createKeyringStore(options.store, slots, windows)
  const listeners = createListeners()
  let status: KeyringStatus = { state: 'new' }
  let memberships = none
  let stored: KeyringFile | undefined
  /** What the next writing is sealed with; undefined while locked, and for a session only. */
  let lock: KeyringLock | undefined
  /** Workshops that were burned, here or in another window: no late writing brings them back. */
  const burned = new Set<string>()
  const serial = createSerial()

  const become = (next: KeyringStatus, held: readonly Membership[]) => {
    status = next
    memberships = held
    listeners.tell()
  }
  const state = (): KeyringStatus['state'] => status.state
  const shut = (next: KeyringStatus) => {
    lock = undefined
    become(next, none)
  }
  /** What was kept is gone and nobody has said so: the memory of this window is the last of it. */
  const miss = ({ kept }: KeyringLock) =>
    become({ state: 'open', kept, cleared: true }, memberships)
  const isCleared = () => status.state === 'open' && status.cleared === true
  /** One thing after the other, here and in other windows: two writings at once would lose one. */
  const inTurn = <Code extends string>(
    work: () => Promise<KeyringResult<Code>>,
  ): Promise<KeyringResult<Code | 'cannot-write'>> =>
    serial(() => store.exclusively(work)).catch(() => fail('cannot-write' as const))
  /** Without asking: by the key in memory, or where the device itself keeps it. */
  const reopen = async (file: KeyringFile): Promise<OpenedKeyring | undefined> => {
    if (lock) return lock.reopen(file)
    return file.header.kept === 'device' ? openKeyringFile(file, '', slots, random) : undefined
  }
  /** Takes in what another window has written: it may have joined, burned, or changed the passphrase. */
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
      lock = opened.lock
      const left = new Set(opened.memberships.map(({ id }) => id))
      for (const { id } of memberships) if (!left.has(id)) burned.add(id)
      return become({ state: 'open', kept }, opened.memberships)
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
  const isSession = () => status.state === 'open' && status.kept === 'session'
  const keep = async (make: () => Promise<KeyringLock>): Promise<KeyringResult<KeepCode>> => {
    await refresh()
    const usable = state() === 'new' || (status.state === 'open' && !(isSession() && stored))
    if (!usable) return fail('locked')
    await write(await make(), memberships)
    return done
  }
  const change = (edit: (held: readonly Membership[]) => readonly Membership[], renew: boolean) =>
    inTurn<KeepCode>(async () => {
      if (!isSession()) await refresh()
      if (status.state !== 'open') return fail('locked')
      // A burn goes on: of what was cleared nothing is left to be read.
      if (isCleared() && !renew) return fail('cleared')
      const edited = edit(memberships)
      if (edited === memberships) return done
      const held = edited.filter(({ id }) => !burned.has(id))
      if (lock && !isCleared()) await write(renew ? await lock.renew() : lock, held)
      else become(status, held)
      return done
    })
  const newLock = (passphrase: string | undefined) =>
    createKeyringLock({ passphrase, cost, slots, random })

  try {
    await store.exclusively(refresh)
  } catch (error) {
    shut({ state: 'unreadable', code: whyUnread(error) })
  }
  announce?.listen((news) => {
    if (news === 'destroyed') shut({ state: 'new' })
    void inTurn(async () => refresh().then(() => done))
  })

  return {
    status: () => status,
    memberships: () => memberships,
    subscribe: listeners.subscribe,
    unlock: (passphrase) =>
      inTurn<UnlockCode>(async () => {
        await refresh()
        if (state() !== 'locked' || !stored) return fail('not-locked')
        const opened = await openKeyringFile(stored, passphrase, slots, random)
        if (!opened.ok) {
          const { code } = opened
          // The passphrase is right: another one would not help.
          if (code === 'future-version' || code === 'past-version')
            shut({ state: 'unreadable', code })
          return opened
        }
        lock = opened.lock
        become({ state: 'open', kept: stored.header.kept }, opened.memberships)
        await store.eraseOldSlots().catch(() => undefined)
        return done
      }).then(asUnlockResult),
    lock: () => {
      if (status.state === 'open') shut(stored ? { state: 'locked' } : { state: 'new' })
    },
    keepWithPassphrase: (passphrase) =>
      passphrase.length < minPassphraseLength
        ? Promise.resolve(fail('passphrase-too-short'))
        : inTurn(() => keep(() => newLock(passphrase))),
    keepOnDevice: () =>
      options.sealedByDevice
        ? inTurn(() => keep(() => newLock(undefined)))
        : Promise.resolve(fail('cannot-write')),
    keepForSession: () => {
      if (status.state !== 'new') return fail('locked')
      become({ state: 'open', kept: 'session' }, memberships)
      return done
    },
    changePassphrase: (current, next) =>
      inTurn<KeepCode>(async () => {
        await refresh()
        if (status.state !== 'open' || !stored) return fail('locked')
        if (next.length < minPassphraseLength) return fail('passphrase-too-short')
        const checked = await openKeyringFile(stored, current, slots, random)
        return checked.ok ? keep(() => newLock(next)) : fail('wrong-passphrase')
      }),
    isKept: async () => {
      await inTurn(async () => refresh().then(() => done))
      return status.state === 'open' && !isCleared()
    },
    keepAgain: () =>
      inTurn<KeepCode>(async () => {
        await refresh()
        if (!(lock && isCleared())) return status.state === 'open' ? done : fail('locked')
        await write(await lock.renew(), memberships)
        return done
      }),
    put: (membership) =>
      change((held) => [...held.filter((other) => other.id !== membership.id), membership], false),
    edit: (id, edit) =>
      change((held) => {
        const standing = held.find((other) => other.id === id)
        const next = standing && edit(standing)
        return next && next !== standing
          ? held.map((other) => (other.id === id ? next : other))
          : held
      }, false),
    remove: async (id) => {
      const removed = await change((held) => held.filter((other) => other.id !== id), true)
      if (removed.ok) burned.add(id)
      return removed
    },
    startOver: () =>
      inTurn<KeepCode>(async () => {
        await store.destroy()
        stored = undefined
        shut({ state: 'new' })
        announce?.tell('destroyed')
        return done
      }),
  }
}

const none: readonly Membership[] = []
const done = { ok: true } as const

function fail<Code extends string>(code: Code): { readonly ok: false; readonly code: Code } {
  return { ok: false, code }
}

function whyUnread(error: unknown): UnreadableCode {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'cannot-unseal' || code === 'keychain-unavailable' ? code : 'cannot-read'
}

/** Unlocking writes nothing: what stands in its way is that nothing can be read. */
function asUnlockResult(
  result: KeyringResult<UnlockCode | 'cannot-write'>,
): KeyringResult<UnlockCode> {
  if (result.ok || result.code !== 'cannot-write') return result as KeyringResult<UnlockCode>
  return fail('cannot-read')
}
