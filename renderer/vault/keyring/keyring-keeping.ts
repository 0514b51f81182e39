import type { KeepCode, Keyring, KeyringResult } from './keyring.ts'
import { minPassphraseLength } from './keyring.ts'
import type { KeyringFile } from './keyring-file.ts'
import type { KeyringLock, OpenedKeyring } from './keyring-lock.ts'
import type { KeyringMemory } from './keyring-memory.ts'

/** What a keyring is locked with, and opened again. */
type KeyringKeeping = Pick<
  Keyring,
  | 'unlock'
  | 'keepWithPassphrase'
  | 'keepOnDevice'
  | 'keepForSession'
  | 'changePassphrase'
  | 'isKept'
  | 'keepAgain'
>

interface KeyringKeepingContext {
  readonly memory: KeyringMemory
  readonly sealedByDevice: boolean
  /** A new lock; without a passphrase the device's. */
  readonly newLock: (passphrase: string | undefined) => Promise<KeyringLock>
  readonly openFile: (file: KeyringFile, passphrase: string) => Promise<OpenedKeyring>
  readonly eraseOldSlots: () => Promise<void>
}

/** The ways of keeping a keyring: under a passphrase, by the device, or not at all. */
export function createKeyringKeeping(context: KeyringKeepingContext): KeyringKeeping {
  const { memory, newLock, openFile } = context
  const { inTurn, refresh } = memory

  const keep = async (make: () => Promise<KeyringLock>): Promise<KeyringResult<KeepCode>> => {
    await refresh()
    const status = memory.status()
    const isUsable =
      status.state === 'new' ||
      (status.state === 'open' && !(status.kept === 'session' && memory.stored()))
    if (!isUsable) return fail('locked')
    await memory.write(await make(), memory.memberships())
    return done
  }

  return {
    unlock: async (passphrase) => {
      const unlocked = await inTurn(async () => {
        await refresh()
        const stored = memory.stored()
        if (memory.status().state !== 'locked' || !stored) return fail('not-locked')
        const opened = await openFile(stored, passphrase)
        if (!opened.ok) {
          const { code } = opened
          // The passphrase is right: another one would not help.
          if (code === 'future-version' || code === 'past-version')
            memory.shut({ state: 'unreadable', code })
          return fail(code)
        }
        memory.open(opened, stored.header.kept)
        await context.eraseOldSlots().catch(() => undefined)
        return done
      })
      if (unlocked.ok) return done
      // Unlocking writes nothing: what stands in its way is that nothing can be read.
      return fail(unlocked.code === 'cannot-write' ? 'cannot-read' : unlocked.code)
    },
    keepWithPassphrase: async (passphrase) =>
      passphrase.length < minPassphraseLength
        ? fail('passphrase-too-short')
        : inTurn(() => keep(() => newLock(passphrase))),
    keepOnDevice: async () =>
      context.sealedByDevice ? inTurn(() => keep(() => newLock(undefined))) : fail('cannot-write'),
    keepForSession: () => {
      if (memory.status().state !== 'new') return fail('locked')
      memory.become({ state: 'open', kept: 'session' }, memory.memberships())
      return done
    },
    changePassphrase: (current, next) =>
      inTurn<KeepCode>(async () => {
        await refresh()
        const stored = memory.stored()
        if (memory.status().state !== 'open' || !stored) return fail('locked')
        if (next.length < minPassphraseLength) return fail('passphrase-too-short')
        const checked = await openFile(stored, current)
        return checked.ok ? keep(() => newLock(next)) : fail('wrong-passphrase')
      }),
    isKept: async () => {
      await inTurn(async () => refresh().then(() => done))
      return memory.status().state === 'open' && !memory.isCleared()
    },
    keepAgain: () =>
      inTurn<KeepCode>(async () => {
        await refresh()
        const lock = memory.lock()
        if (!(lock && memory.isCleared()))
          return memory.status().state === 'open' ? done : fail('locked')
        await memory.write(await lock.renew(), memory.memberships())
        return done
      }),
  }
}

const done = { ok: true } as const

function fail<Code extends string>(code: Code): { readonly ok: false; readonly code: Code } {
  return { ok: false, code }
}
