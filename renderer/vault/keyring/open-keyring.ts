import type { RandomBytes } from '../../../shared/notebook/ids.ts'
import type { SecretStore } from '../../platform/platform.ts'
import { randomBytes } from '../random.ts'
import { deviceSlots } from '../slots/device-slots.ts'
import type { ErasableSlots } from '../slots/erasable-slots.ts'
import type { Keyring, KeyringResult, KeyringStatus, UnlockCode } from './keyring.ts'
import { minPassphraseLength } from './keyring.ts'
import { decodeKeyringFile, type KeyringFile } from './keyring-file.ts'
import { createKeyringLock, type KeyringLock, openKeyringFile } from './keyring-lock.ts'
import type { Membership } from './membership.ts'
import { defaultCost, type PassphraseCost } from './passphrase.ts'

export interface KeyringOptions {
  readonly store: SecretStore
  /** True where the store seals what it holds with the operating system's help. */
  readonly sealedByDevice?: boolean
  /** The device's own unless told otherwise; where there are none, burning relies on the store to forget. */
  readonly slots?: ErasableSlots
  readonly cost?: PassphraseCost
  readonly random?: RandomBytes
}

/** Reads what this device keeps. Resolves, always; where nothing could be read, the status says why. */
export async function openKeyring(options: KeyringOptions): Promise<Keyring> {
  const { store, slots = deviceSlots(), cost = defaultCost, random = randomBytes } = options
  const none: readonly Membership[] = []
  const listeners = new Set<() => void>()
  let status: KeyringStatus = { state: 'new' }
  let memberships = none
  let stored: KeyringFile | undefined
  /** What the next writing is sealed with; undefined while locked, and for a session only. */
  let lock: KeyringLock | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const become = (next: KeyringStatus, held: readonly Membership[]) => {
    status = next
    memberships = held
    for (const listener of [...listeners]) listener()
  }
  /** One thing after the other: two writings at once would lose one. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }
  const isOpenOrNew = () => status.state === 'open' || status.state === 'new'
  /** Seals and writes; on failure nothing has changed. The slot that went before is erased. */
  const write = async (next: KeyringLock, held: readonly Membership[]): Promise<boolean> => {
    const file = next.seal(held)
    const before = stored?.header.slot
    try {
      await store.write(file.bytes)
    } catch {
      return false
    }
    stored = file.file
    lock = next
    if (before && before !== stored.header.slot) await slots?.erase(before)
    return true
  }
  const keep = async (make: () => Promise<KeyringLock>) => {
    if (!isOpenOrNew()) return fail('locked')
    const next = await make()
    if (!(await write(next, memberships))) return fail('cannot-write')
    // Locked meanwhile (the person left): it is kept, and stays locked.
    if (!isOpenOrNew()) return done
    become({ state: 'open', kept: next.kept }, memberships)
    return done
  }
  const change = (edit: (held: readonly Membership[]) => readonly Membership[], renew: boolean) =>
    inTurn(async () => {
      if (status.state !== 'open') return fail('locked')
      const held = edit(memberships)
      if (lock) {
        const next = renew ? await lock.renew() : lock
        if (!(await write(next, held))) return fail('cannot-write')
      }
      if (isOpenOrNew()) become(status, held)
      return done
    })
  const openWith = async (passphrase: string): Promise<KeyringResult<UnlockCode>> => {
    if (!stored) return fail('not-locked')
    const opened = await openKeyringFile(stored, passphrase, slots, random)
    if (!opened.ok) return opened
    lock = opened.lock
    become({ state: 'open', kept: stored.header.kept }, opened.memberships)
    return done
  }
  const newLock = (passphrase: string | undefined) =>
    createKeyringLock({ passphrase, cost, slots, random })

  await start()
  return {
    status: () => status,
    memberships: () => memberships,
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    unlock: (passphrase) =>
      inTurn(async () => (status.state === 'locked' ? openWith(passphrase) : fail('not-locked'))),
    lock: () => {
      if (status.state !== 'open') return
      lock = undefined
      become(stored ? { state: 'locked' } : { state: 'new' }, none)
    },
    keepWithPassphrase: (passphrase) =>
      inTurn(async () =>
        passphrase.length < minPassphraseLength
          ? fail('passphrase-too-short')
          : keep(() => newLock(passphrase)),
      ),
    keepOnDevice: () =>
      inTurn(async () =>
        options.sealedByDevice ? keep(() => newLock(undefined)) : fail('cannot-write'),
      ),
    keepForSession: () => {
      if (status.state !== 'new') return fail('locked')
      become({ state: 'open', kept: 'session' }, memberships)
      return done
    },
    changePassphrase: (current, next) =>
      inTurn(async () => {
        if (status.state !== 'open' || !stored) return fail('locked')
        if (next.length < minPassphraseLength) return fail('passphrase-too-short')
        const checked = await openKeyringFile(stored, current, slots, random)
        return checked.ok ? keep(() => newLock(next)) : fail('wrong-passphrase')
      }),
    put: (membership) =>
      change((held) => [...held.filter((other) => other.id !== membership.id), membership], false),
    remove: (id) => change((held) => held.filter((other) => other.id !== id), true),
    startOver: () =>
      inTurn(async () => {
        try {
          if (stored?.header.slot) await slots?.erase(stored.header.slot)
          await store.destroy()
        } catch {
          return fail('cannot-write')
        }
        stored = undefined
        lock = undefined
        become({ state: 'new' }, none)
        return done
      }),
  }

  async function start(): Promise<void> {
    let bytes: Uint8Array | undefined
    try {
      bytes = await store.read()
    } catch {
      return become({ state: 'unreadable', code: 'cannot-read' }, none)
    }
    if (!bytes) return
    const read = decodeKeyringFile(bytes)
    if (!read.ok) return become({ state: 'unreadable', code: read.code }, none)
    stored = read.file
    if (stored.header.kept === 'passphrase') return become({ state: 'locked' }, none)
    const opened = await openWith('')
    if (!opened.ok && opened.code !== 'not-locked' && opened.code !== 'wrong-passphrase')
      become({ state: 'unreadable', code: opened.code }, none)
    else if (!opened.ok) become({ state: 'unreadable', code: 'damaged' }, none)
  }
}

const done = { ok: true } as const

function fail<Code extends string>(code: Code): { readonly ok: false; readonly code: Code } {
  return { ok: false, code }
}
