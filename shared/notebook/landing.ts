import type * as Y from 'yjs'

/*
 * A big change comes in slices, so that nobody who types waits for it. What the document holds
 * between two of them never stood on any device: a mark may be there, and not yet the hold against
 * it. Who shows, stores or passes on what a document holds asks here first.
 */

interface Landing {
  readonly underWay: Set<() => void>
  readonly listeners: Set<(underWay: boolean) => void>
}

const landings = new WeakMap<Y.Doc, Landing>()

function landingOf(doc: Y.Doc): Landing {
  const known = landings.get(doc) ?? { underWay: new Set(), listeners: new Set() }
  landings.set(doc, known)
  return known
}

/**
 * A change begins to come into the document; returns the way to say that all of it is there.
 * @param finish puts in at once what is still to come, and says so
 */
export function beginLanding(doc: Y.Doc, finish: () => void): () => void {
  const { underWay, listeners } = landingOf(doc)
  const own = () => finish()
  if (underWay.size === 0) for (const tell of [...listeners]) tell(true)
  underWay.add(own)
  return () => {
    if (underWay.delete(own) && underWay.size === 0) for (const tell of [...listeners]) tell(false)
  }
}

/** Whether the document holds a part of a change whose rest is still to come. */
export function isLanding(doc: Y.Doc): boolean {
  return (landings.get(doc)?.underWay.size ?? 0) > 0
}

/** For who cannot wait: all of what comes in slices is there when this returns. */
export function finishLanding(doc: Y.Doc): void {
  for (const finish of [...(landings.get(doc)?.underWay ?? [])]) finish()
}

/**
 * Calls back before the first slice of a change comes, with true, and when all of it is there, with
 * false; returns the way to stop.
 */
export function onLanding(doc: Y.Doc, callback: (underWay: boolean) => void): () => void {
  const { listeners } = landingOf(doc)
  listeners.add(callback)
  return () => void listeners.delete(callback)
}

/** Resolves when the document holds no half of a change. */
export async function landed(doc: Y.Doc): Promise<void> {
  while (isLanding(doc))
    await new Promise<void>((resolve) => {
      const stop = onLanding(doc, (underWay) => {
        if (underWay) return
        stop()
        resolve()
      })
    })
}
