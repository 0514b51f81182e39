import type * as Y from 'yjs'
import { splitActKey, splitFlatKey } from '../../base/flat-key.ts'
import { isId } from '../../base/ids.ts'
import { command } from '../../base/origin.ts'
import { transactUnlinked } from '../../base/unlinked.ts'
import { agreedOf, burnedOf, devicesOf } from '../../directory/directory-schema.ts'
import { isReceipt, isReceiptTag } from '../../directory/receipt.ts'
import { readWish } from '../read-review.ts'
import { openedOf, readOf, requestsOf, reviewHoldsOf, settledOf } from '../review-schema.ts'
import type { CarriedActs, DirectoryFile, FileSaid } from './directory-file.ts'

/** How much of a file was new here; counts alone. */
export interface TakenIn {
  readonly holds: number
  readonly wishes: number
  readonly read: number
}

const origin = command('takeInFile')

/**
 * Takes a file's acts and devices into the directory; its signed words are `takeInWords`. Each act is
 * written under a client id of its own, as if its device had been here (promise P7). It only adds: what
 * was here once and was taken back by its own device stays so, whoever brings an older file, and opening
 * one twice changes nothing (rule M4).
 */
export function takeInFile(doc: Y.Doc, { acts, said }: DirectoryFile): TakenIn {
  if (said) takeInDevices(doc, said)
  return {
    holds: addAll(doc, reviewHoldsOf(doc), acts.holds.filter(isHold), () => ({})),
    wishes: takeInWishes(doc, acts.wishes),
    read: takeInCounts(doc, acts),
  }
}

function takeInCounts(doc: Y.Doc, acts: CarriedActs): number {
  const ids = (keys: readonly string[]) => keys.filter((key) => splitFlatKey(key, 2))
  const counted = (map: Y.Map<unknown>, list: CarriedActs['read']) => {
    const visits = new Map(list)
    return addAll(doc, map, ids(list.map(([key]) => key)), (key) =>
      visits.get(key) ? { visit: true, carried: true } : { carried: true },
    )
  }
  addAll(doc, settledOf(doc), ids(acts.settled), () => ({}))
  addAll(doc, agreedOf(doc), acts.agreed.filter(isId), () => ({}))
  counted(openedOf(doc), acts.opened)
  return counted(readOf(doc), acts.read)
}

/** Of two wordings of one wish the later stands; of two that count alike, the same one everywhere. */
function takeInWishes(doc: Y.Doc, wishes: CarriedActs['wishes']): number {
  const map = requestsOf(doc)
  let fresh = 0
  for (const [key, text, version] of wishes) {
    if (!splitFlatKey(key, 3) || isTakenBack(map, key)) continue
    const here = readWish(map.get(key))
    const isLater =
      !here || version > here.version || (version === here.version && text > here.text)
    if (!isLater) continue
    transactUnlinked(doc, () => map.set(key, { text, version }), origin)
    if (text !== '') fresh++
  }
  return fresh
}

function takeInDevices(doc: Y.Doc, { devices, burned }: FileSaid): void {
  addAll(doc, devicesOf(doc), devices.filter(isReceiptTag), () => ({}))
  for (const [key, signature] of burned) {
    const [tag = '', serial = ''] = splitFlatKey(key, 2) ?? []
    if (burnedOf(doc).has(key) || !isReceipt(tag, Number(serial), signature)) continue
    transactUnlinked(doc, () => burnedOf(doc).set(key, { signature }), origin)
  }
}

function isHold(key: string): boolean {
  return splitActKey(key, 3) !== undefined
}

/** Sets what was never here; gives how many that were. */
function addAll(
  doc: Y.Doc,
  map: Y.Map<unknown>,
  keys: readonly string[],
  entryOf: (key: string) => object,
): number {
  const fresh = [...new Set(keys)].filter((key) => !(map.has(key) || isTakenBack(map, key)))
  for (const key of fresh) transactUnlinked(doc, () => map.set(key, entryOf(key)), origin)
  return fresh.length
}

/** Whether an entry was here and was taken out again: Yjs remembers the key of each. */
function isTakenBack(map: Y.Map<unknown>, key: string): boolean {
  return !map.has(key) && map._map.has(key)
}
