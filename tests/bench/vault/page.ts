import { IndexeddbPersistence, storeState } from 'y-indexeddb'
import * as Y from 'yjs'
import { openStoredDoc } from '../../../renderer/vault/index.ts'

/*
 * What the vault's benches do inside the browser: the sealed vault beside plain y-indexeddb, on the
 * same page, with the same document and the same keystrokes.
 */

export type Kind = 'vault' | 'plain' | 'nothing'

interface Stored {
  readonly loaded: Promise<unknown>
  readonly settle: () => Promise<unknown>
  readonly close: () => Promise<unknown>
}

const key = new Uint8Array(32).fill(7)

function store(kind: Kind, name: string, doc: Y.Doc): Stored {
  if (kind === 'nothing') {
    const done = Promise.resolve()
    return { loaded: done, settle: () => done, close: () => done }
  }
  if (kind === 'plain') {
    const persistence = new IndexeddbPersistence(name, doc)
    return {
      loaded: persistence.whenSynced,
      // Its own compaction, so that both open one snapshot.
      settle: () => storeState(persistence, true),
      close: () => persistence.destroy(),
    }
  }
  const stored = openStoredDoc({ name, doc, key })
  return { loaded: stored.loaded, settle: stored.compact, close: stored.close }
}

const bench = {
  /** Stores a document and lets go of it. */
  async fill(kind: Kind, name: string, update: number[] | string): Promise<void> {
    const doc = new Y.Doc()
    const stored = store(kind, name, doc)
    await stored.loaded
    Y.applyUpdate(doc, bytesOf(update))
    await stored.settle()
    await stored.close()
  },

  /** Opens what was stored; milliseconds until the whole document is in memory, and its length. */
  async open(kind: Kind, name: string): Promise<{ ms: number; length: number }> {
    const doc = new Y.Doc()
    const start = performance.now()
    const stored = store(kind, name, doc)
    await stored.loaded
    const ms = performance.now() - start
    const length = Y.encodeStateVector(doc).length + sizeOf(doc)
    await stored.close()
    return { ms, length }
  },

  /** Types so many characters, one a turn; the processor time is taken from outside. */
  async type(kind: Kind, name: string, edits: number, everyMs: number): Promise<void> {
    const doc = new Y.Doc()
    const text = doc.getText('t')
    const stored = store(kind, name, doc)
    await stored.loaded
    for (let i = 0; i < edits; i++) {
      text.insert(text.length, 'abcdefghij'[i % 10] ?? '')
      await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
    await stored.close()
  },
}

/** The characters of the one section that the bench's notebook has. */
function sizeOf(doc: Y.Doc): number {
  const [cell] = doc.getMap('sections').values()
  const body = cell instanceof Y.Map ? cell.get('body') : undefined
  return body instanceof Y.Text ? body.toString().length : 0
}

function bytesOf(update: number[] | string): Uint8Array {
  if (typeof update !== 'string') return Uint8Array.from(update)
  return Uint8Array.from(atob(update), (letter) => letter.charCodeAt(0))
}

export type VaultBench = typeof bench
Object.assign(window, { bench })
