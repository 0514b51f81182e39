import type * as Y from 'yjs'
import { isId } from '../base/ids.ts'
import { command } from '../base/origin.ts'
import { ownId } from '../base/own-id.ts'
import { transactUnlinked } from '../base/unlinked.ts'
import { agreedOf } from './directory-schema.ts'

/** Counts this device among those whose person has agreed to the house rules; once, under an id that is used for nothing else. */
export function agreeToRules(doc: Y.Doc, deviceSecret: Uint8Array): void {
  const id = ownId(deviceSecret, 'house-rules')
  const agreed = agreedOf(doc)
  if (!agreed.has(id)) transactUnlinked(doc, () => agreed.set(id, {}), command('agreeToRules'))
}

/** How many devices agreed; never more than there are. @param devices how many are listed */
export function countAgreed(doc: Y.Doc, devices: number): number {
  return Math.min([...agreedOf(doc).keys()].filter(isId).length, devices)
}
