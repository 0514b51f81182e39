import fc from 'fast-check'
import type * as Y from 'yjs'
import { apply, canApply, type Done } from '../../renderer/features/desk/done.ts'
import { createNotebookActs } from '../../renderer/session/acts/notebook-acts.ts'
import { exportBundle, mergeBundle, readBundle } from '../../renderer/vault/bundle-doc.ts'
import type { DeviceTag, GroupId, SectionId } from '../../shared/base/ids.ts'
import { fingerprint } from '../../shared/disclosure/fingerprint.ts'
import type { DocKey } from '../../shared/keys/keys.ts'
import { findSourceIn } from '../../shared/merge/find-source.ts'
import { joinSections, splitSection, takeAsOne, takeInto } from '../../shared/merge/take.ts'
import { hasChanged, leave, takeAgain } from '../../shared/merge/take-again.ts'
import { findTwins, keepBoth } from '../../shared/merge/twins.ts'
import { blocksText } from '../../shared/notebook/blocks-text.ts'
import { noteSources, recast } from '../../shared/notebook/draft/recast.ts'
import { holdIdOf, holdSection, liftHold } from '../../shared/notebook/holds.ts'
import { markSection, unmarkSection } from '../../shared/notebook/marks.ts'
import { liveSections, type Section } from '../../shared/notebook/notebook.ts'
import { readNotebook } from '../../shared/notebook/read-notebook.ts'
import { bodyOf } from '../../shared/notebook/schema.ts'
import { emptyTrash, restoreSection, trashSection } from '../../shared/notebook/trash.ts'
import { type Action, arbitraryActions, deviceAt, runActions } from './notebook-actions.ts'
import { createReplicas, type Replicas } from './replicas.ts'
import { seededBytes } from './seeded.ts'
import { linesOf, typeInLine } from './type-in-body.ts'

const kinds = [
  'take',
  'take',
  'take',
  'take',
  'take-two',
  'take-into',
  'join',
  'split',
  'again',
  'again',
  'again',
  'leave',
  'type',
  'type',
  'mark',
  'mark',
  'mark',
  'hold',
  'lift',
  'unmark',
  'trash',
  'restore',
  'empty',
  'undo',
  'both',
] as const

/** One thing that a facilitator does at the desk, or something that happens in a group. */
export type DeskAction =
  | { readonly kind: (typeof kinds)[number]; at: number; pick: number; from: number }
  | { readonly kind: 'deliver'; at: number; to: number }
  | { readonly kind: 'group'; group: number; actions: readonly Action[] }
  /** A sealed file is made of a group's notes as one device has them; any device may open it, at any time and often. */
  | { readonly kind: 'save-bundle'; group: number; at: number }
  | { readonly kind: 'open-bundle'; pick: number; at: number }

export const groups = ['groupa', 'groupb'] as GroupId[]
/** Replica 0 of a notebook is in the group, 1 and 2 are at the two facilitators. */
const copies = 3
const facilitators = 2

/** Two groups and two facilitators, all writing at once; deliveries are rare, so that devices are offline for long. */
export function arbitraryDesk(length: number): fc.Arbitrary<DeskAction[]> {
  const at = fc.nat({ max: facilitators - 1 })
  const pick = fc.nat({ max: 9 })
  return fc.array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({ kind: fc.constantFrom(...kinds), at, pick, from: pick }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('deliver' as const), at, to: at }) },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('save-bundle' as const),
          group: fc.nat({ max: groups.length - 1 }),
          at: fc.nat({ max: copies - 1 }),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('open-bundle' as const),
          pick,
          at: fc.nat({ max: copies - 1 }),
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('group' as const),
          group: fc.nat({ max: groups.length - 1 }),
          actions: arbitraryActions(copies, 10),
        }),
      },
    ) as fc.Arbitrary<DeskAction>,
    { minLength: length / 2, maxLength: length },
  )
}

export interface DeskTrail {
  readonly draft: Replicas
  readonly notebooks: readonly Replicas[]
  /** Words that facilitators typed, and in which section. */
  readonly typed: ReadonlyMap<string, SectionId>
  /** Sections of the draft whose text somebody removed for good. */
  readonly emptied: ReadonlySet<SectionId>
  /** By wording: what it said, and which devices of the group marked it. */
  readonly marked: ReadonlyMap<string, { readonly text: string; readonly devices: Set<string> }>
  /** Words of a facilitator that a section did not have any more after it was taken again; none, one hopes. */
  readonly lostByTakingAgain: readonly string[]
}

export const textOf = (section: Pick<Section, 'title' | 'blocks'>) =>
  `${section.title} ${blocksText(section.blocks)}`

/** What facilitator `at` has of everything. */
export function viewOf(trail: Pick<DeskTrail, 'draft' | 'notebooks'>, at: number) {
  const draft = readNotebook(trail.draft.docs[at] as Y.Doc)
  const known = new Map(
    trail.notebooks.map((replicas, index) => [
      groups[index] as GroupId,
      readNotebook(replicas.docs[at + 1] as Y.Doc),
    ]),
  )
  return { draft, known, find: findSourceIn(known, draft) }
}

/** Runs a desk. Every typed word is a canary of its own, in the draft and in the groups. */
export function runDesk(actions: readonly DeskAction[], seed = 1): DeskTrail {
  const draft = createReplicas(facilitators)
  draft.docs.forEach((doc, index) => {
    doc.clientID = 9000 + index
  })
  const notebooks = groups.map(() => createReplicas(copies))
  notebooks.forEach((replicas, group) => {
    replicas.docs.forEach((doc, index) => {
      doc.clientID = 100 * (group + 1) + index
    })
  })
  const typed = new Map<string, SectionId>()
  const emptied = new Set<SectionId>()
  const lost: string[] = []
  const histories: Done[][] = draft.docs.map(() => [])
  const bundles: { readonly group: number; readonly bytes: Uint8Array }[] = []
  const marked = new Map<string, { text: string; devices: Set<string> }>()
  const bytes = seededBytes(seed)
  const trail = { draft, notebooks, typed, emptied, marked, lostByTakingAgain: lost, histories }
  let words = 0

  for (const action of actions) {
    if (action.kind === 'deliver') draft.deliver(action.at, action.to)
    else if (action.kind === 'group') {
      const replicas = notebooks[action.group] as Replicas
      for (const one of action.actions) {
        runActions(replicas, [one], bytes, () => `group${action.group}word${words++}x`)
        const doc = replicas.docs[one.at]
        if (doc && one.kind === 'mark') noteMarks(readNotebook(doc).sections, action.group, marked)
      }
    } else if (action.kind === 'save-bundle') {
      const doc = notebooks[action.group]?.docs[action.at] as Y.Doc
      bundles.push({ group: action.group, bytes: exportBundle(doc, key) })
    } else if (action.kind === 'open-bundle') {
      const bundle = bundles[action.pick % Math.max(bundles.length, 1)]
      if (bundle) open(bundle.bytes, notebooks[bundle.group]?.docs[action.at] as Y.Doc)
    } else {
      deskAct(trail, action, bytes)
    }
  }
  return trail
}

const key = seededBytes(9)(32) as DocKey

function open(bytes: Uint8Array, doc: Y.Doc): void {
  const bundle = readBundle(bytes, [{ key }])
  if (!bundle.ok) throw new Error(bundle.code)
  mergeBundle(doc, bundle.content)
}

/** At the end of the day: two devices of each group mark all that stands, but what `spared` is for; then both facilitators do. */
export function markAll(trail: DeskTrail, spared: number): void {
  const marked = trail.marked as Map<string, { text: string; devices: Set<string> }>
  trail.notebooks.forEach((replicas, group) => {
    const doc = replicas.docs[0] as Y.Doc
    const { sections } = readNotebook(doc)
    sections.forEach((section, index) => {
      if (index === spared) return
      for (const at of [0, 1]) markSection(doc, section.id, deviceAt(at), fingerprint(section))
    })
    noteMarks(readNotebook(doc).sections, group, marked)
    replicas.settle()
  })
  const doc = trail.draft.docs[0] as Y.Doc
  for (const section of readNotebook(doc).sections) {
    for (const at of [0, 1]) {
      markSection(doc, section.id, `desk${at}` as DeviceTag, fingerprint(section))
    }
  }
  trail.draft.settle()
}

function noteMarks(
  sections: readonly Section[],
  group: number,
  marked: Map<string, { text: string; devices: Set<string> }>,
): void {
  for (const section of sections) {
    for (const mark of section.marks) {
      // Only a mark that is on what stands here and now says what its wording was.
      if (mark.fingerprint !== fingerprint(section)) continue
      const key = `${group}/${section.id}/${mark.fingerprint}`
      const known = marked.get(key) ?? { text: textOf(section), devices: new Set() }
      known.devices.add(mark.device)
      marked.set(key, known)
    }
  }
}

interface RunningTrail extends DeskTrail {
  readonly typed: Map<string, SectionId>
  readonly emptied: Set<SectionId>
  readonly lostByTakingAgain: string[]
  /** What each facilitator did, for undo. */
  readonly histories: readonly Done[][]
}

function deskAct(
  trail: RunningTrail,
  action: Extract<DeskAction, { from: number }>,
  bytes: ReturnType<typeof seededBytes>,
): void {
  const { typed, lostByTakingAgain: lost, emptied } = trail
  const history = trail.histories[action.at] as Done[]
  const { draft, known, find } = viewOf(trail, action.at)
  const doc = trail.draft.docs[action.at] as Y.Doc
  const live = liveSections(draft)
  const section = live[action.pick % Math.max(live.length, 1)]
  const offered = [...known].flatMap(([group, notebook]) =>
    liveSections(notebook).map((one) => ({ group, section: one })),
  )
  const taken = offered[action.from % Math.max(offered.length, 1)]
  const second = offered[(action.from + 1) % Math.max(offered.length, 1)]
  const make = (from: readonly Section[], parts: Parameters<typeof recast>[1]['parts']) => {
    const replaced = from.map((one) => one.id)
    const made = recast(doc, { from: replaced, parts }, bytes)
    history.push({ kind: 'recast', act: 'take', made, replaced })
  }
  const gone = draft.sections.filter((one) => one.trashed)
  const inTrash = gone[action.pick % Math.max(gone.length, 1)]

  switch (action.kind) {
    case 'take':
      if (taken) make([], [takeAsOne([taken])])
      return
    case 'take-two':
      if (taken && second) make([], [takeAsOne([taken, second])])
      return
    case 'restore':
      if (inTrash) restoreSection(doc, inTrash.id)
      return
    case 'empty':
      if (inTrash) emptied.add(inTrash.id)
      if (inTrash) emptyTrash(doc, [inTrash.id])
      return
    case 'undo': {
      const acts = createNotebookActs(doc, seededBytes(action.pick))
      const draftHere = { acts, reader: { current: () => draft } as never }
      const last = history.findLast((act) => canApply(draftHere, act, false))
      if (last) apply(draftHere, last, false)
      return
    }
    case 'both': {
      for (const [id, { other }] of findTwins(draft)) {
        const one = live.find((candidate) => candidate.id === id)
        if (one) noteSources(doc, keepBoth(one, other))
        return
      }
      return
    }
  }
  if (!section) return
  const hold = holdIdOf(new Uint8Array(32).fill(50 + action.at), section.id)
  switch (action.kind) {
    case 'take-into':
      if (taken) make([section], [takeInto(section, [taken])])
      return
    case 'join': {
      const other = live[(action.from + 1) % live.length]
      if (other && other !== section) make([section, other], [joinSections([section, other])])
      return
    }
    case 'split': {
      const parts = splitSection(section, 1 + (action.from % 3))
      if (parts) make([section], parts)
      return
    }
    case 'again':
    case 'leave': {
      const source = section.sources.find((one) => {
        const now = find(one)
        return now !== undefined && hasChanged(one, now)
      })
      const now = source && find(source)
      if (!source || !now) return
      if (action.kind === 'leave') {
        noteSources(doc, [{ section: section.id, source: leave(source, now) }])
        return
      }
      const { part } = takeAgain(section, source, now)
      const after = textOf(part)
      for (const word of typed.keys()) {
        if (textOf(section).includes(word) && !after.includes(word)) lost.push(word)
      }
      make([section], [part])
      return
    }
    case 'type': {
      const word = `draftword${typed.size}x`
      typed.set(word, section.id)
      typeInto(doc, section, word, action.from)
      return
    }
    case 'mark':
      markSection(doc, section.id, `desk${action.at}` as DeviceTag, fingerprint(section))
      return
    case 'unmark':
      unmarkSection(doc, section.id, `desk${action.at}` as DeviceTag)
      return
    case 'hold':
      holdSection(doc, section.id, hold)
      return
    case 'lift':
      liftHold(doc, section.id, hold)
      return
    case 'trash':
      trashSection(doc, section.id)
      return
  }
}

function typeInto(doc: Y.Doc, section: Section, word: string, pick: number): void {
  const body = bodyOf(doc, section.id)
  const lines = linesOf(doc, section.id)
  const line = lines[pick % Math.max(lines.length, 1)]
  // At the start: a word in the middle of another would tear it.
  if (!body || !line) return
  doc.transact(() => typeInLine(body, line, 0, `${word} `), { kind: 'test-typing' })
}
