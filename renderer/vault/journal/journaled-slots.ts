import { createSerial } from '../../../shared/base/serial.ts'
import type { Journal } from '../../../shared/journal/journal.ts'
import type { ErasableSlots } from '../../platform/erasable-slots.ts'

const prefix = 's/'

/** Slots that can also be given a secret, one that they have lost. */
export interface MendableSlots extends ErasableSlots {
  readonly keep: (slot: string, secret: Uint8Array) => Promise<void>
}

/**
 * Slots whose secrets stand in the journal too: what one of the two has lost, it gets back when it is read.
 * @param journal undefined: the slots as they are
 */
export function journaledSlots(slots: MendableSlots, journal: Journal | undefined): ErasableSlots {
  if (!journal) return slots
  // Mending and erasing in turns: a secret that is erased meanwhile must not be written again.
  const inTurn = createSerial()
  const write = (slot: string, value: Uint8Array) =>
    journal.write([{ kind: 'secret', name: `${prefix}${slot}`, value }])
  const mend = async (slot: string) => {
    const [own, kept] = await Promise.all([
      slots.read(slot),
      journal.readSecret(`${prefix}${slot}`),
    ])
    if (own && !kept) await write(slot, own)
    if (kept && !own) await slots.keep(slot, kept)
  }
  const mendLater = (slot: string) => void inTurn(() => mend(slot)).catch(() => undefined)
  return {
    fill: (slot) =>
      inTurn(async () => {
        const secret = await slots.fill(slot)
        // Without a journal the slots alone have it, as ever.
        await write(slot, secret).catch(() => undefined)
        return secret
      }),
    read: async (slot) => {
      const own = await slots.read(slot).then(
        (secret) => ({ secret }),
        (error: unknown) => ({ error, secret: undefined }),
      )
      if (own.secret) {
        mendLater(slot)
        return own.secret
      }
      const kept = await journal.readSecret(`${prefix}${slot}`).catch(() => undefined)
      if (kept) mendLater(slot)
      if (!kept && 'error' in own) throw own.error
      return kept
    },
    // The journal first: what is left of a burn that was cut short must not bring it back.
    erase: (slot) =>
      inTurn(async () => {
        await drop(journal, `${prefix}${slot}`)
        await slots.erase(slot)
      }),
    list: async () => {
      const [own, names] = await Promise.all([slots.list(), journalNames(journal)])
      const kept = names.filter((name) => name.startsWith(prefix))
      return [...new Set([...own, ...kept.map((name) => name.slice(prefix.length))])]
    },
  }
}

/** Rejects only where the name is there, and stays. */
export async function drop(journal: Journal, name: string): Promise<void> {
  const names = await journalNames(journal)
  if (names.includes(name)) await journal.write([{ kind: 'drop', name }])
}

/** None where there is no journal to be read. */
export async function journalNames(journal: Journal): Promise<readonly string[]> {
  return journal.names().catch(() => [])
}
