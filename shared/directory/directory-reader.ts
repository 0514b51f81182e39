import type * as Y from 'yjs'
import { createListeners } from '../base/listeners.ts'
import { onceChanged } from '../base/once-changed.ts'
import type { Trust } from '../keys/signing.ts'
import type { Directory, SeenBefore, Signed } from './directory.ts'
import { burnedOf, burnOf, devicesOf, workshopOf } from './directory-schema.ts'
import { readGroups, readSigned, snapshotOf } from './read-directory.ts'
import { readDevices } from './read-receipts.ts'

/** A snapshot that follows its document; the shape that `useSyncExternalStore` takes. */
export interface DirectoryReader {
  /** The snapshot of now; the same object until something changes. */
  readonly current: () => Directory
  /** Calls back after each change; returns the way to stop. */
  readonly subscribe: (onChange: () => void) => () => void
  readonly destroy: () => void
}

/**
 * Follows a directory document. Equal to {@link readDirectory} at every moment, except that it
 * remembers itself too what it has seen. Only what has changed is read again.
 */
export function createDirectoryReader(
  doc: Y.Doc,
  trust: Trust,
  before: Partial<SeenBefore> = {},
): DirectoryReader {
  const listeners = createListeners()
  const { generations = new Map(), ...earlier } = before
  let snapshot: Directory | undefined
  let seen: Partial<Signed> = earlier
  const onChange = () => {
    snapshot = undefined
    listeners.tell()
  }
  const signed = onceChanged(doc, [workshopOf(doc), burnOf(doc)], () => {
    const read = readSigned(doc, trust, seen)
    seen = read
    return { ...read, groups: readGroups(read.groupWords, generations) }
  })
  const devices = onceChanged(doc, [devicesOf(doc)], () => readDevices(doc))
  const maps = [workshopOf(doc), burnOf(doc), devicesOf(doc), burnedOf(doc)]
  for (const map of maps) map.observe(onChange)
  return {
    current: () => {
      if (snapshot) return snapshot
      const { newer, groups, ...words } = signed.current()
      snapshot = { ...snapshotOf(words, groups), newer, devices: devices.current() }
      return snapshot
    },
    subscribe: listeners.subscribe,
    destroy: () => {
      signed.destroy()
      devices.destroy()
      for (const map of maps) map.unobserve(onChange)
      listeners.clear()
    },
  }
}
