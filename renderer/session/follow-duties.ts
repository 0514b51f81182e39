import { listDevice } from '../../shared/directory/ask-to-burn.ts'
import { receiptKey } from '../../shared/directory/receipt.ts'
import { repeatWords } from '../../shared/directory/repeat-words.ts'
import { repeatOpening } from '../../shared/review/opening.ts'
import { randomBytes } from '../platform/random.ts'
import { afterTurn } from '../sync/index.ts'
import { type Keyring, withOwnTags, withSigned } from '../vault/index.ts'
import { createPutBack, realTimers } from './put-back.ts'
import type { WorkshopSession } from './workshop-session.ts'

/**
 * What an open workshop asks of this device without asking its person: to remember what was signed last,
 * to put back what others took out of the directory, to be listed for the burn, and to act for itself
 * once a copy of it is noticed.
 * @returns the way to stop
 */
export function followDuties(keyring: Keyring, session: WorkshopSession): () => void {
  const stops = [
    rememberSigned(keyring, session),
    putBackWords(session),
    beListed(session),
    partFromCopies(keyring, session),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** The organizer's last words and the groups' keys: who brings back earlier ones is not believed, here or by others. */
function rememberSigned(keyring: Keyring, { membership: { id }, directory }: WorkshopSession) {
  const look = inTime(() => {
    const signed = directory.current()
    const standing = keyring.memberships().find((one) => one.id === id)
    if (standing && withSigned(standing, signed))
      void keyring.edit(id, (latest) => withSigned(latest, signed))
  })
  look.soon()
  const stops = [look.stop, directory.subscribe(look.soon), keyring.subscribe(look.soon)]
  return () => {
    for (const stop of stops) stop()
  }
}

function putBackWords(session: WorkshopSession) {
  const { access, directory, review, directorySession } = session
  const { doc } = directorySession
  const putBack = () =>
    [
      repeatWords(doc, access, directory.current()),
      repeatOpening(doc, access, review.current().opening),
    ].includes(true)
  // All of the review: where the opening is taken away, what was seen of it stays the same object.
  return puttingBack(session, putBack, [directory.subscribe, review.subscribe])
}

/**
 * Again after every change of the directory: somebody may have taken this device off the list. A visit
 * is not on it: its window takes all of it along when it closes.
 */
function beListed(session: WorkshopSession) {
  const { membership, directory, directorySession, visits } = session
  if (visits) return () => undefined
  const key = receiptKey(membership.actsSecret)
  return puttingBack(session, () => listDevice(directorySession.doc, key), [directory.subscribe])
}

/** Puts something of this device's back into the directory once that is loaded, and after each change. */
function puttingBack(
  { directorySession }: WorkshopSession,
  putBack: () => boolean,
  changes: readonly ((onChange: () => void) => () => void)[],
) {
  const damped = createPutBack(realTimers, Math.random, putBack)
  let loaded = false
  const look = inTime(() => {
    if (loaded) damped.look()
  })
  void directorySession.stored.loaded.then(() => {
    loaded = true
    look.soon()
  })
  const stops = changes.map((subscribe) => subscribe(look.soon))
  return () => {
    for (const stop of stops) stop()
    look.stop()
    damped.close()
  }
}

/** A copy of this device on another machine: from then on each acts for itself. */
function partFromCopies(keyring: Keyring, { copies, device, membership }: WorkshopSession) {
  const look = inTime(() => {
    const noticed = copies.noticed()
    if (!noticed) return
    void keyring.edit(membership.id, (standing) => {
      if (noticed === 'acts-apart')
        return standing.copy === 'none' ? { ...standing, copy: 'untold' } : standing
      // Another window may have done it.
      return standing.deviceTag === device ? withOwnTags(standing, randomBytes) : standing
    })
  })
  look.soon()
  const unsubscribe = copies.subscribe(look.soon)
  return () => {
    unsubscribe()
    look.stop()
  }
}

/** Looks once for all changes of a turn, when it has ended: what changes a document does not wait for it. */
function inTime(look: () => void) {
  let cancel: (() => void) | undefined
  let stopped = false
  return {
    soon: () => {
      if (stopped) return
      cancel ??= afterTurn(() => {
        cancel = undefined
        look()
      })
    },
    stop: () => {
      stopped = true
      cancel?.()
    },
  }
}
