import type * as Y from 'yjs'
import { flatKey } from '../base/flat-key.ts'
import { command } from '../base/origin.ts'
import { ownProperty } from '../base/own-property.ts'
import { transactUnlinked } from '../base/unlinked.ts'
import type { Access } from '../keys/access.ts'
import { type BurnWord, signBurnWord } from './burn-word.ts'
import type { BurnRequest, Directory } from './directory.ts'
import { burnedOf, burnOf, devicesOf } from './directory-schema.ts'
import { isReceipt, type ReceiptKey, signReceipt } from './receipt.ts'

/** What is known of the organizer's last word on burning. */
type Standing = Pick<Directory, 'burnWord'>

/** Asks every device to burn this workshop; reaches each when it is next seen. The organizer's alone. */
export function askToBurn(doc: Y.Doc, access: Access, standing: Standing): void {
  say(doc, access, { serial: nextSerial(standing), asked: true }, 'askToBurn')
}

/** Takes the request back, for good; devices that have burned stay burned. The organizer's alone. */
export function withdrawBurnRequest(doc: Y.Doc, access: Access, standing: Standing): void {
  say(doc, access, { serial: nextSerial(standing), asked: false }, 'withdrawBurnRequest')
}

/** Lists this device, so that the organizer can tell a device that burned from one not reached. */
export function listDevice(doc: Y.Doc, { tag }: Pick<ReceiptKey, 'tag'>): boolean {
  if (devicesOf(doc).has(tag)) return false
  transactUnlinked(doc, () => devicesOf(doc).set(tag, {}), command('listDevice'))
  return true
}

/** Says that this device burns now, in its own name alone; to be shared before its key is gone. */
export function confirmBurned(doc: Y.Doc, key: ReceiptKey, { serial }: BurnRequest): void {
  const at = flatKey(key.tag, String(serial))
  // What another program has put in its place is no reason to say nothing.
  if (isReceipt(key.tag, serial, ownProperty(burnedOf(doc).get(at), 'signature'))) return
  const receipt = { signature: signReceipt(key, serial) }
  transactUnlinked(doc, () => burnedOf(doc).set(at, receipt), command('confirmBurned'))
}

/** What a receipt names where nobody asked: the time of the policy was over, or somebody burned by themselves. */
export const unasked: BurnRequest = { serial: 0 }

function nextSerial({ burnWord }: Standing): number {
  return (burnWord?.serial ?? 0) + 1
}

function say(doc: Y.Doc, access: Access, word: BurnWord, act: string): void {
  const key = access.signs.organizer
  if (!key) throw new Error('only the organizer asks everybody to burn')
  const signed = signBurnWord(key, word)
  doc.transact(() => burnOf(doc).set('word', signed), command(act))
}
