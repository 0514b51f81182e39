import type * as Y from 'yjs'
import { flatKey, splitFlatKey } from '../base/flat-key.ts'
import { ownProperty } from '../base/own-property.ts'
import type { BurnRequest } from './directory.ts'
import { burnedOf, devicesOf } from './directory-schema.ts'
import { maxDevices } from './limits.ts'
import { isReceipt, isReceiptTag } from './receipt.ts'

/** The devices that are listed, by their random tags. Where there are too many, those that came first. */
export function readDevices(doc: Y.Doc): readonly string[] {
  const tags: string[] = []
  for (const tag of devicesOf(doc).keys()) {
    if (isReceiptTag(tag)) tags.push(tag)
    if (tags.length === maxDevices) break
  }
  return tags.sort()
}

/** Those of them that signed that they burned, as this request asks. */
export function readBurned(
  doc: Y.Doc,
  devices: readonly string[],
  request: BurnRequest,
): readonly string[] {
  const burned = burnedOf(doc)
  return devices.filter((tag) => {
    const receipt = burned.get(flatKey(tag, String(request.serial)))
    return isReceipt(tag, request.serial, ownProperty(receipt, 'signature'))
  })
}

/** Those of them that signed that they burned, whatever they were asked: by a request, by the policy, or by nobody. */
export function readBurnedAtAll(doc: Y.Doc, devices: readonly string[]): readonly string[] {
  const signed = new Set<string>()
  for (const [key, receipt] of burnedOf(doc)) {
    const [tag = '', serial = ''] = splitFlatKey(key, 2) ?? []
    if (signed.has(tag) || !isReceiptTag(tag)) continue
    if (isReceipt(tag, Number(serial), ownProperty(receipt, 'signature'))) signed.add(tag)
  }
  return devices.filter((tag) => signed.has(tag))
}
