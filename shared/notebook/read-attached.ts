import type * as Y from 'yjs'
import { flatKey, splitActKey, splitFlatKey } from '../base/flat-key.ts'
import type { DeviceTag, GroupId, HoldId, SectionId } from '../base/ids.ts'
import { mostActs } from './bounds.ts'
import { fingerprintIn } from './fingerprint-in.ts'
import { type KeysBySection, keysBySection } from './keys-by-section.ts'
import type { Fingerprint, Gone, Mark, Source } from './notebook.ts'
import { readSource } from './read-source.ts'
import { holdsOf, marksOf, quotesMapOf, sourcesOf, trashOf } from './schema.ts'

/** All that stands beside the sections, by section; what a section has none of is left out. */
export interface Attached {
  readonly marks: ReadonlyMap<string, readonly Mark[]>
  readonly holds: ReadonlyMap<string, readonly HoldId[]>
  readonly sources: ReadonlyMap<string, readonly Source[]>
  readonly trash: Pick<ReadonlySet<string>, 'has'>
  readonly quotes: ReadonlyMap<string, readonly Fingerprint[]>
  /** What outlives a section's text, if that is not there (any more). */
  readonly outliving: ReadonlyMap<SectionId, Gone>
}

/** What stands beside the sections, followed: a change costs the reading of the sections that it is about. */
interface AttachedReader {
  /** As of now; another object after each change, over the same maps. */
  readonly current: () => Attached
  readonly destroy: () => void
}

/** The hold on a section with more acts than are read: nobody can lift it but by taking acts away. */
export const tooManyActs = 'too-many-acts' as HoldId

/** Reads marks, holds, sources, trash and quotes once. */
export function readAttached(doc: Y.Doc): Attached {
  const reader = createAttachedReader(doc)
  const attached = reader.current()
  reader.destroy()
  return attached
}

export function createAttachedReader(doc: Y.Doc): AttachedReader {
  const dirty = new Set<string>()
  const byAct = (parts: number) => (key: string) => splitActKey(key, parts)
  const follow = (map: Y.Map<unknown>, split: KeysBySection['split']) =>
    keysBySection(map, split, dirty)
  const marks = follow(marksOf(doc), byAct(2))
  const holds = follow(holdsOf(doc), byAct(2))
  const trash = follow(trashOf(doc), byAct(1))
  const quotes = follow(quotesMapOf(doc), byAct(2))
  const sources = follow(sourcesOf(doc), (key) => splitFlatKey(key, 3))
  const all = [marks, holds, trash, quotes, sources]

  const read = {
    marks: new Map<string, readonly Mark[]>(),
    holds: new Map<string, readonly HoldId[]>(),
    sources: new Map<string, readonly Source[]>(),
    quotes: new Map<string, readonly Fingerprint[]>(),
    outliving: new Map<SectionId, Gone>(),
  }
  let attached: Attached = { ...read, trash: trash.keys }

  const readAgain = (id: string) => {
    const many = [marks, holds, quotes].some(({ keys }) => (keys.get(id)?.size ?? 0) > mostActs)
    const held = (holds.keys.get(id)?.size ?? 0) > mostActs ? [] : holdsIn(holds, id)
    put(read.holds, id, many ? [...held, tooManyActs] : held)
    put(read.marks, id, many ? [] : marksIn(marks, id))
    put(read.quotes, id, many ? [] : quotesIn(quotes, id))
    // Not bounded: through what a section of the draft was made of, holds spread to others.
    put(read.sources, id, sourcesIn(sources, id))
    const [kept, from] = [read.holds.get(id) ?? [], read.sources.get(id) ?? []]
    const section = id as SectionId
    if (kept.length + from.length > 0) read.outliving.set(section, { holds: kept, sources: from })
    else read.outliving.delete(section)
  }
  // Before any observer: whoever reads in one sees a hold and a mark of one change together.
  const note = ({ changed }: Y.Transaction) => {
    for (const each of all) {
      for (const key of changed.get(each.map as never) ?? []) if (key !== null) each.note(key)
    }
  }
  doc.on('beforeObserverCalls', note)
  return {
    current: () => {
      if (dirty.size === 0) return attached
      for (const id of dirty) readAgain(id)
      dirty.clear()
      attached = { ...attached }
      return attached
    },
    destroy: () => doc.off('beforeObserverCalls', note),
  }
}

function put<T>(map: Map<string, readonly T[]>, id: string, list: readonly T[]): void {
  if (list.length > 0) map.set(id, list)
  else map.delete(id)
}

function holdsIn(kept: KeysBySection, id: string): readonly HoldId[] {
  return acts(kept, id).map(({ parts }) => parts[1] as HoldId)
}

function marksIn(kept: KeysBySection, id: string): readonly Mark[] {
  return acts(kept, id).flatMap(({ parts, fingerprint }) =>
    fingerprint ? [{ device: parts[1] as DeviceTag, fingerprint }] : [],
  )
}

function quotesIn(kept: KeysBySection, id: string): readonly Fingerprint[] {
  return acts(kept, id).flatMap(({ fingerprint }) => fingerprint ?? [])
}

function sourcesIn(kept: KeysBySection, id: string): readonly Source[] {
  return sorted(kept, id).map((key) => {
    const [, group, section] = kept.split(key) ?? []
    return readSource(group as GroupId, section as SectionId, kept.map.get(key))
  })
}

/** Acts on a section. What several say in the same words (two windows of one device) is said once. */
function acts(kept: KeysBySection, id: string) {
  const said = new Set<string>()
  return sorted(kept, id).flatMap((key) => {
    const parts = kept.split(key) ?? []
    const fingerprint = fingerprintIn(kept.map.get(key))
    const words = flatKey(...parts, fingerprint ?? '')
    if (said.has(words)) return []
    said.add(words)
    return [{ parts, fingerprint }]
  })
}

/** By key, so that replicas that agree read the same. */
function sorted({ keys }: KeysBySection, id: string): readonly string[] {
  return [...(keys.get(id) ?? [])].sort()
}
