import type * as Y from 'yjs'
import { createListeners } from '../notebook/listeners.ts'
import type { Directory, SeenBefore } from './directory.ts'
import {
  burnedOf,
  burnOf,
  devicesOf,
  generationsOf,
  groupsOf,
  workshopOf,
} from './directory-schema.ts'
import { onceChanged } from './once-changed.ts'
import { readGroups, readWorkshop } from './read-directory.ts'
import { readDevices } from './read-receipts.ts'
import type { Trust } from './signing.ts'

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
  let snapshot: Directory | undefined
  let { policy, burnWord } = before
  const generations = new Map(before.generations)
  const onChange = () => {
    snapshot = undefined
    listeners.tell()
  }
  const flat = [workshopOf(doc), generationsOf(doc), burnOf(doc), devicesOf(doc), burnedOf(doc)]
  const all = groupsOf(doc)
  const groups = onceChanged(doc, [all, generationsOf(doc)], () => {
    const read = readGroups(doc, trust, generations)
    for (const { id, generation } of read) generations.set(id, generation)
    return read
  })
  const devices = onceChanged(doc, [devicesOf(doc)], () => readDevices(doc))
  all.observeDeep(onChange)
  for (const map of flat) map.observe(onChange)
  return {
    current: () => {
      if (snapshot) return snapshot
      const workshop = readWorkshop(doc, trust, { policy, burnWord })
      policy = workshop.policy
      burnWord = workshop.burnWord
      snapshot = { ...workshop, groups: groups.current(), devices: devices.current() }
      return snapshot
    },
    subscribe: listeners.subscribe,
    destroy: () => {
      groups.destroy()
      devices.destroy()
      all.unobserveDeep(onChange)
      for (const map of flat) map.unobserve(onChange)
      listeners.clear()
    },
  }
}
