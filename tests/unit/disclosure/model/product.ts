import * as Y from 'yjs'
import type { DeviceTag, GroupId, SectionId } from '../../../../shared/base/ids.ts'
import { fingerprint } from '../../../../shared/disclosure/fingerprint.ts'
import { sectionStatus } from '../../../../shared/disclosure/status.ts'
import { draftStatus } from '../../../../shared/merge/draft-status.ts'
import { findSourceIn } from '../../../../shared/merge/find-source.ts'
import { takeAsOne } from '../../../../shared/merge/take.ts'
import { addSection } from '../../../../shared/notebook/add-section.ts'
import { recast } from '../../../../shared/notebook/draft/recast.ts'
import { editTitle } from '../../../../shared/notebook/edit-title.ts'
import { holdIdOf, holdSection, liftHold } from '../../../../shared/notebook/holds.ts'
import { markSection, unmarkSection } from '../../../../shared/notebook/marks.ts'
import type { Notebook } from '../../../../shared/notebook/notebook.ts'
import { readNotebook } from '../../../../shared/notebook/read-notebook.ts'
import { titleOf } from '../../../../shared/notebook/schema.ts'
import { emptyTrash, restoreSection, trashSection } from '../../../../shared/notebook/trash.ts'
import { arrangeDraft } from '../../../../shared/report/arrange-draft.ts'
import { collectReport } from '../../../../shared/report/collect-report.ts'
import { seededBytes } from '../../../support/seeded.ts'
import type { Act, Kind } from './model.ts'

/** What a replica has on its disk: the group's notebook, the draft, and which take made which section. */
export interface State {
  readonly notes: Uint8Array
  readonly draft: Uint8Array
  readonly made: ReadonlyMap<number, SectionId>
}

const group = 'ggggggggggggggg1' as GroupId
const random = seededBytes(1)
const base = new Y.Doc()
const section = addSection(base, { title: 'w' }, random)

/** Before anything was done. */
export const start: State = {
  notes: Y.encodeStateAsUpdate(base),
  draft: Y.encodeStateAsUpdate(new Y.Doc()),
  made: new Map(),
}

function load(...updates: readonly Uint8Array[]): Y.Doc {
  // A name of its own costs randomness, thousands of times.
  const doc = new Y.Doc({ guid: '' })
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

function find(doc: Y.Doc, id: SectionId) {
  const found = readNotebook(doc).sections.find((one) => one.id === id)
  if (!found) throw new Error('no section')
  return found
}

const known = new WeakMap<Uint8Array, Notebook>()

function read(update: Uint8Array): Notebook {
  const notebook = known.get(update) ?? readNotebook(load(update))
  known.set(update, notebook)
  return notebook
}

const actsOnDraft: readonly Kind[] = ['take', 'editDraft', 'markDraft']

/** The state of a replica after one of its people did this. */
export function perform(state: State, act: Act): State {
  const acted = actsOnDraft.includes(act.kind) ? 'draft' : 'notes'
  const doc = load(state[acted])
  const device = `device${act.device}` as DeviceTag
  const hold = holdIdOf(new Uint8Array(32).fill(act.device + 1), section)
  const on = (act.on === undefined ? undefined : state.made.get(act.on)) as SectionId
  const type = (doc: Y.Doc, id: SectionId) => {
    const title = titleOf(doc, id)
    if (title) editTitle(title, `${title.toString()} ${act.id}`)
  }
  let made = state.made
  switch (act.kind) {
    case 'edit':
      type(doc, section)
      break
    case 'mark':
      markSection(doc, section, device, fingerprint(find(doc, section)))
      break
    case 'unmark':
      unmarkSection(doc, section, device)
      break
    case 'hold':
      holdSection(doc, section, hold)
      break
    case 'lift':
      liftHold(doc, section, hold)
      break
    case 'trash':
      trashSection(doc, section)
      break
    case 'restore':
      restoreSection(doc, section)
      break
    case 'empty':
      emptyTrash(doc, [section])
      break
    case 'take': {
      const part = takeAsOne([{ group, section: find(load(state.notes), section) }])
      const [id] = recast(doc, { from: [], parts: [part] }, random)
      made = new Map([...made, [act.id, id as SectionId]])
      break
    }
    case 'editDraft':
      type(doc, on)
      break
    case 'markDraft':
      markSection(doc, on, device, fingerprint(find(doc, on)))
      break
  }
  // What nothing was done to stays the same object, and is read once.
  return { ...state, [acted]: Y.encodeStateAsUpdate(doc), made }
}

/** The state of a replica that was sent what another one has. */
export function meet(a: State, b: State): State {
  const merged = (one: Uint8Array, other: Uint8Array) =>
    one === other ? one : Y.encodeStateAsUpdate(load(one, other))
  return {
    notes: merged(a.notes, b.notes),
    draft: merged(a.draft, b.draft),
    made: new Map([...a.made, ...b.made]),
  }
}

/** What the product says, by the status and by the report; the two must be one. */
export function productOf(state: State, marksNeeded: number) {
  const policy = { marksNeeded }
  const [notes, draft] = [read(state.notes), read(state.draft)]
  const lookUp = findSourceIn(new Map([[group, notes]]), draft)
  const options = { title: 'R', headings: 'none' } as const
  const words = { id: group, name: 'G', question: 'Q' }
  const fromNotes = collectReport(
    [{ notebook: notes, group: 'G', question: 'Q', find: lookUp }],
    policy,
    options,
  )
  const fromDraft = collectReport(arrangeDraft(draft, [words], lookUp, 'none'), policy, options)
  const here = notes.sections.find(({ id, trashed }) => id === section && !trashed)
  const taken = new Map([...state.made].map(([take, id]) => [id, take]))
  const drafts = draft.sections
    .filter((one) => !one.trashed && draftStatus(one, lookUp, policy).kind === 'cleared')
    .map(({ id }) => taken.get(id) ?? -1)
    .sort((a, b) => a - b)
  return {
    cleared: fromNotes.parts.length > 0,
    says: here !== undefined && sectionStatus(here, policy).kind === 'cleared',
    drafts,
    inReport: fromDraft.parts.reduce((sum, { sections }) => sum + sections.length, 0),
    all: () => JSON.stringify([notes, draft.sections, fromNotes, fromDraft]),
  }
}
