import * as Y from 'yjs'
import type { Reach } from './message.ts'

/**
 * Which links are to be asked whatever the digests say, and for what. Digests tell nothing while
 * people type: what one must not miss then is noted here, until it has come.
 */
interface WantList {
  /** It says that it holds what reaches so far; undefined, or empty: whatever it holds. */
  readonly add: (link: string, reach?: Reach) => void
  /** Whether it holds what we still lack. */
  readonly has: (link: string) => boolean
  /** It is being asked; returns how to want it again where nothing comes of it. */
  readonly asked: (link: string) => () => void
  readonly forget: (link: string) => void
}

/** A list on which nothing is wanted yet; it reads the document, and changes nothing in it. */
export function createWantList(doc: Y.Doc): WantList {
  /** Empty: whatever it holds. */
  const wanted = new Map<string, Reach>()
  const add = (link: string, reach: Reach = new Map()) => {
    const before = wanted.get(link)
    const all = reach.size === 0 || before?.size === 0
    wanted.set(link, all ? new Map() : union(before, reach))
  }
  const has = (link: string) => {
    const reach = wanted.get(link)
    if (!reach || reach.size === 0) return reach !== undefined
    for (const [client, to] of reach) if (Y.getState(doc.store, client) < to) return true
    wanted.delete(link)
    return false
  }
  return {
    add,
    has,
    asked: (link) => {
      const reach = wanted.get(link)
      // Gone with the question, or what somebody makes up would be asked for without end.
      wanted.delete(link)
      return () => {
        if (reach) add(link, reach)
      }
    },
    forget: (link) => void wanted.delete(link),
  }
}

function union(before: Reach | undefined, reach: Reach): Reach {
  const all = new Map(before)
  for (const [client, to] of reach) all.set(client, Math.max(to, all.get(client) ?? 0))
  return all
}
