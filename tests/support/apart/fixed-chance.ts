import type { UndoManager } from 'yjs'
import { seededRandom } from '../seeded.ts'

/** What the clock and chance would decide in a run, decided by its seed: a run is the same on every machine. */
export interface FixedChance {
  /** Whether undo takes what is done next together with what was done before; the clock says so in the app. */
  readonly beforeAct: (undo: UndoManager) => void
  /** Random ids are random again. */
  readonly end: () => void
}

/** Of so many acts one comes late enough to be undone by itself. */
const lateOf = 8

export function fixChance(seed: number): FixedChance {
  const clock = seededRandom(seed + 1_000_000)
  const random = seededRandom(seed + 2_000_000)
  const { crypto } = globalThis
  const own = Object.getOwnPropertyDescriptor(crypto, 'getRandomValues')
  const getRandomValues = (bytes: Uint8Array) => {
    for (const at of bytes.keys()) bytes[at] = Math.floor(random() * 256)
    return bytes
  }
  Object.defineProperty(crypto, 'getRandomValues', { value: getRandomValues, configurable: true })
  return {
    beforeAct: (undo) => {
      undo.captureTimeout = clock() * lateOf < 1 ? 0 : Number.POSITIVE_INFINITY
    },
    end: () => {
      if (own) Object.defineProperty(crypto, 'getRandomValues', own)
      else Reflect.deleteProperty(crypto, 'getRandomValues')
    },
  }
}
