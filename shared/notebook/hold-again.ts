import type * as Y from 'yjs'
import { flatKey, splitActKey } from '../base/flat-key.ts'
import { command } from '../base/origin.ts'
import { transactUnlinked } from '../base/unlinked.ts'
import { roots } from './roots.ts'

/** What keeps text in, and the parts of its keys without the act: in a notebook, and in the review. */
const keeping = [
  [roots.holds, 2],
  [roots.trash, 1],
  ['reviewHolds', 3],
] as const

/**
 * Says anew every hold, and what is in the trash. Where somebody has written something else under the
 * number of such an act, the devices that got that never get the act; by a new one they do, so that
 * every hold of either side stands (rule D3). Under a new key: at the same one Yjs would look for its
 * place by the number that was taken.
 */
export function holdAgain(doc: Y.Doc): void {
  const all = keeping.flatMap(([name, parts]) => {
    const map = doc.share.has(name) ? doc.getMap(name) : new Map<string, unknown>()
    const kept = [...map.keys()].map((key) => splitActKey(key, parts))
    const keys = new Set(kept.map((split) => split && flatKey(...split)))
    return [...keys].flatMap((key) => (key === undefined ? [] : [[name, key] as const]))
  })
  if (all.length === 0) return
  const sayAll = (act: string) => {
    for (const [name, key] of all) doc.getMap(name).set(flatKey(key, act), {})
  }
  transactUnlinked(doc, sayAll, command('hold-again'))
}
