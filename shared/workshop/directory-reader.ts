import type * as Y from 'yjs'
import type { Directory, SeenBefore } from './directory.ts'
import {
  burnedOf,
  burnOf,
  devicesOf,
  generationsOf,
  groupsOf,
  workshopOf,
} from './directory-schema.ts'
import { readDirectory } from './read-directory.ts'
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
 * remembers itself too what it has seen.
 */
export function createDirectoryReader(
  doc: Y.Doc,
  trust: Trust,
  before: Partial<SeenBefore> = {},
): DirectoryReader {
  const listeners = new Set<() => void>()
  let snapshot: Directory | undefined
  let { policy, burnWord } = before
  const generations = new Map(before.generations)
  const onChange = () => {
    snapshot = undefined
    for (const listener of [...listeners]) listener()
  }
  const flat = [workshopOf(doc), generationsOf(doc), burnOf(doc), devicesOf(doc), burnedOf(doc)]
  const groups = groupsOf(doc)
  groups.observeDeep(onChange)
  for (const map of flat) map.observe(onChange)
  return {
    current: () => {
      if (snapshot) return snapshot
      snapshot = readDirectory(doc, trust, { policy, burnWord, generations })
      policy = snapshot.policy
      burnWord = snapshot.burnWord
      for (const group of snapshot.groups) generations.set(group.id, group.generation)
      return snapshot
    },
    subscribe: (callback) => {
      listeners.add(callback)
      return () => listeners.delete(callback)
    },
    destroy: () => {
      groups.unobserveDeep(onChange)
      for (const map of flat) map.unobserve(onChange)
      listeners.clear()
    },
  }
}
