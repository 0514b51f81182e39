import type * as Y from 'yjs'
import { flatKey } from '../notebook/flat-key.ts'
import { newId, type RandomBytes } from '../notebook/ids.ts'
import { command } from '../notebook/origin.ts'
import type { Access } from './access.ts'
import { signBurnRequest } from './burn-request.ts'
import { burnedOf, burnOf, devicesOf } from './directory-schema.ts'

/** Asks every device to burn this workshop; reaches each when it is next seen. The organizer's alone. */
export function askToBurn(doc: Y.Doc, access: Access, random: RandomBytes): void {
  const key = access.signs.organizer
  if (!key) throw new Error('only the organizer asks everybody to burn')
  const request = signBurnRequest(key, newId(random))
  doc.transact(() => burnOf(doc).set('request', request), command('askToBurn'))
}

/** Takes the request back; devices that have burned stay burned. */
export function withdrawBurnRequest(doc: Y.Doc): void {
  doc.transact(() => burnOf(doc).delete('request'), command('withdrawBurnRequest'))
}

/**
 * Lists this device, so that the organizer can tell a device that burned from one not reached.
 * @param tag the device's receipt tag: random, and not the one that its marks carry
 */
export function listDevice(doc: Y.Doc, tag: string): void {
  if (devicesOf(doc).has(tag)) return
  doc.transact(() => devicesOf(doc).set(tag, {}), command('listDevice'))
}

/** Says that this device burns now; to be shared before its key is gone. */
export function confirmBurned(doc: Y.Doc, tag: string, request: string): void {
  doc.transact(() => burnedOf(doc).set(flatKey(tag, request), {}), command('confirmBurned'))
}
