import * as Y from 'yjs'
import { carryOverOrigin } from '../../shared/base/origin.ts'
import { carryOver } from '../vault/index.ts'
import type { DocSession } from './doc-session.ts'

type From = Pick<DocSession, 'doc'> & {
  readonly close: () => Promise<unknown>
  readonly room: Pick<DocSession['room'], 'leave'>
  readonly stored: Pick<DocSession['stored'], 'loaded' | 'burn'>
}
type To = Pick<DocSession, 'doc'> & {
  readonly stored: Pick<DocSession['stored'], 'loaded' | 'flush'>
}

/**
 * Carries a group's notes over, sees them saved under the new key, and burns them under the old one.
 * What is typed meanwhile comes along. What could not be read whole is not burned: it may be all that
 * there is. The next start tries again.
 */
export async function carry(old: From, next: To): Promise<void> {
  await old.room.leave()
  const [held] = await Promise.all([old.stored.loaded, next.stored.loaded])
  let late = false
  const follow = (update: Uint8Array) => {
    late = true
    Y.applyUpdate(next.doc, update, carryOverOrigin)
  }
  old.doc.on('update', follow)
  carryOver(old.doc, next.doc)
  const whole = held.opened && held.damaged === 0
  let saved = await next.stored.flush()
  while (late) {
    late = false
    saved = await next.stored.flush()
  }
  if (whole && (saved.state === 'saved' || saved.state === 'session')) await old.stored.burn()
  await old.close()
  old.doc.off('update', follow)
}
