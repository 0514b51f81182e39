import type { Bench } from '../bench.ts'
import { printTable } from '../bench.ts'
import { round } from '../statistics.ts'
import { benchType } from '../vault/type.ts'

const goal = 0.7

/** What sealing and storing a keystroke costs, beside plain y-indexeddb. */
export const type: Bench = {
  name: 'type',
  about: 'processor time of a keystroke that is sealed and stored',
  flags: {},
  run: async () => {
    const { edits, vault, plain, nothing } = await benchType()
    printTable([
      [`${edits} keystrokes`, 'µs a key, whole browser', 'of that for storing'],
      ['vault', round(vault) ?? '-', round(vault - nothing) ?? '-'],
      ['plain y-indexeddb', round(plain) ?? '-', round(plain - nothing) ?? '-'],
      ['nothing stored', round(nothing) ?? '-', 0],
    ])
    return {
      name: 'type',
      ours: round(vault),
      plain: round(plain),
      limit: round(nothing),
      ratio: round(vault / plain, 2),
      goal: `at most ${goal} times`,
      met: vault / plain <= goal,
      unit: 'µs of processor time a keystroke, all processes of the browser',
      detail: { edits, storing: round((vault - nothing) / (plain - nothing), 2) },
    }
  },
}
