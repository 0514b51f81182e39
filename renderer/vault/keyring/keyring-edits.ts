import type { KeepCode, Keyring, KeyringResult } from './keyring.ts'
import type { KeyringMemory } from './keyring-memory.ts'
import type { Membership } from './membership.ts'

type KeyringEdits = Pick<Keyring, 'put' | 'edit' | 'remove'>

/** The changes of the workshops in a keyring, each of them written before it is called done. */
export function createKeyringEdits(memory: KeyringMemory): KeyringEdits {
  const change = (edit: (held: readonly Membership[]) => readonly Membership[], renew: boolean) =>
    memory.inTurn(async (): Promise<KeyringResult<KeepCode>> => {
      const isSession = () => {
        const status = memory.status()
        return status.state === 'open' && status.kept === 'session'
      }
      if (!isSession()) await memory.refresh()
      const [status, held] = [memory.status(), memory.memberships()]
      if (status.state !== 'open') return { ok: false, code: 'locked' }
      // A burn goes on: of what was cleared nothing is left to be read.
      if (memory.isCleared() && !renew) return { ok: false, code: 'cleared' }
      const edited = edit(held)
      if (edited === held) return { ok: true }
      const next = edited.filter(({ id }) => !memory.isBurned(id))
      const lock = memory.lock()
      if (lock && !memory.isCleared()) await memory.write(renew ? await lock.renew() : lock, next)
      else memory.become(status, next)
      return { ok: true }
    })

  return {
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
      if (removed.ok) memory.burned(id)
      return removed
    },
  }
}
