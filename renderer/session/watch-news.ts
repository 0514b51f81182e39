import type * as Y from 'yjs'
import type { SectionId } from '../../shared/base/ids.ts'
import { vaultOrigin } from '../../shared/base/origin.ts'
import { createStore, type Store } from '../../shared/base/store.ts'
import { fingerprint } from '../../shared/disclosure/fingerprint.ts'
import { liveSections, type Section } from '../../shared/notebook/notebook.ts'
import { isCatchUp } from '../sync/index.ts'
import type { DeviceMemory } from './device-memory.ts'
import { type SeenWordings, wordingDigits } from './last-seen.ts'
import type { NotebookSession } from './notebook-session.ts'

/** What is new in a notebook since its person looked at it last: which sections, never whose. */
export interface News {
  readonly added: ReadonlySet<SectionId>
  readonly changed: ReadonlySet<SectionId>
}

/** Nothing is new. */
export const noNews: News = { added: new Set(), changed: new Set() }

interface NewsWatch {
  readonly news: Pick<Store<News>, 'current' | 'subscribe'>
  /** All of it has been seen: the person goes. */
  readonly leave: () => void
  readonly close: () => void
}

interface NewsDeps {
  readonly session: Pick<NotebookSession, 'doc' | 'group' | 'reader' | 'stored'>
  readonly memory: Pick<DeviceMemory, 'lastSeen' | 'stored'>
  /** Whether the page is in sight. */
  readonly isLooking: () => boolean
}

/**
 * Watches a notebook for what was written while its person was away. What changes before their eyes is
 * seen, whoever writes it; what this device catches up with is not. The first visit has no news.
 */
export function watchNews({ session, memory, isLooking }: NewsDeps): NewsWatch {
  const { doc, group, reader, stored } = session
  const store = createStore<News>(noNews)
  let seen: Map<SectionId, string> | undefined
  let before: ReadonlyMap<SectionId, Section> = new Map()
  let isReady = false
  let isBehind = true
  let isOver = false

  const onChange = (change: Y.Transaction) => {
    if (change.origin === vaultOrigin || isCatchUp(change) || !isLooking()) isBehind = true
  }
  const look = () => {
    if (!isReady) return
    const sections = liveSections(reader.current())
    const { added, changed } = store.current()
    const [nowAdded, nowChanged] = [new Set<SectionId>(), new Set<SectionId>()]
    for (const section of sections) {
      const { id } = section
      const was = seen?.get(id)
      const isNew = added.has(id) || changed.has(id)
      if (before.get(id) === section) {
        if (isNew) (added.has(id) ? nowAdded : nowChanged).add(id)
      } else if (was !== wordingOf(section)) {
        if (seen && (isBehind || isNew)) (was === undefined ? nowAdded : nowChanged).add(id)
        else seen?.set(id, wordingOf(section))
      }
    }
    before = new Map(sections.map((section) => [section.id, section]))
    isBehind = false
    if (!sameSet(added, nowAdded) || !sameSet(changed, nowChanged))
      store.set({ added: nowAdded, changed: nowChanged })
  }
  const leave = () => {
    if (!isReady) return
    const now = wordingsOf(liveSections(reader.current()))
    memory.lastSeen.note(group, now)
    seen = new Map(now)
    store.set(noNews)
  }

  // Before the reader is told.
  doc.on('beforeObserverCalls', onChange)
  const unsubscribe = reader.subscribe(look)
  void Promise.all([memory.stored.loaded, stored.loaded]).then(([, { opened }]) => {
    if (isOver || !opened) return
    const known = memory.lastSeen.of(group)
    seen = known && new Map(known)
    isReady = true
    look()
  })
  return {
    news: store,
    leave,
    close: () => {
      isOver = true
      unsubscribe()
      doc.off('beforeObserverCalls', onChange)
    },
  }
}

function wordingsOf(sections: readonly Section[]): SeenWordings {
  return new Map(sections.map((section) => [section.id, wordingOf(section)]))
}

function wordingOf(section: Section): string {
  return fingerprint(section).slice(0, wordingDigits)
}

function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}
