import type { Bench } from '../bench.ts'
import { printTable } from '../bench.ts'
import { round } from '../statistics.ts'
import { benchOpen } from '../vault/open.ts'

const goal = 1.2

/** Opening a long document from the sealed vault, beside plain y-indexeddb. */
export const open: Bench = {
  name: 'open',
  about: 'opening a paper of 259,778 edits from the sealed vault: time, and size on the disk',
  flags: {},
  run: async () => {
    const { trace, edits, openMs, ratio, bytes } = await benchOpen(console.log)
    const size = bytes.vault / bytes.plain
    printTable([
      [`${trace}, ${edits} edits, fresh page`, 'ms', 'bytes on disk'],
      ['vault', round(openMs.vault, 1) ?? '-', bytes.vault],
      ['plain y-indexeddb', round(openMs.plain, 1) ?? '-', bytes.plain],
      ['times', round(ratio, 2) ?? '-', round(size, 2) ?? '-'],
    ])
    return {
      name: 'open',
      ours: round(openMs.vault, 1),
      plain: round(openMs.plain, 1),
      limit: null,
      ratio: round(ratio, 2),
      goal: `at most ${goal} times, in time and in size`,
      met: ratio <= goal && size <= goal,
      unit: 'ms to the whole document in memory',
      detail: { trace, edits, bytes, sizeRatio: round(size, 2) },
    }
  },
}
