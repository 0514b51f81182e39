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
import { readNotebook } from '../../../../shared/notebook/read-notebook.ts'
import { titleOf } from '../../../../shared/notebook/schema.ts'
import { emptyTrash, restoreSection, trashSection } from '../../../../shared/notebook/trash.ts'
import { arrangeDraft } from '../../../../shared/report/arrange-draft.ts'
import { collectReport } from '../../../../shared/report/collect-report.ts'
import { seededBytes } from '../../../support/seeded.ts'
import type { Act } from './model.ts'

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

/** The state of a replica after one of its people did this. */
export function perform(state: State, act: Act): State {
  const [notes, draft] = [load(state.notes), load(state.draft)]
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
      type(notes, section)
      break
    case 'mark':
      markSection(notes, section, device, fingerprint(find(notes, section)))
      break
    case 'unmark':
      unmarkSection(notes, section, device)
      break
    case 'hold':
      holdSection(notes, section, hold)
      break
    case 'lift':
      liftHold(notes, section, hold)
      break
    case 'trash':
      trashSection(notes, section)
      break
    case 'restore':
      restoreSection(notes, section)
      break
    case 'empty':
      emptyTrash(notes, [section])
      break
    case 'take': {
      const part = takeAsOne([{ group, section: find(notes, section) }])
      const [id] = recast(draft, { from: [], parts: [part] }, random)
      made = new Map([...made, [act.id, id as SectionId]])
      break
    }
    case 'editDraft':
      type(draft, on)
      break
    case 'markDraft':
      markSection(draft, on, device, fingerprint(find(draft, on)))
      break
  }
  return { notes: Y.encodeStateAsUpdate(notes), draft: Y.encodeStateAsUpdate(draft), made }
}

/** The state of a replica that was sent what another one has. */
export function meet(a: State, b: State): State {
  return {
    notes: Y.encodeStateAsUpdate(load(a.notes, b.notes)),
    draft: Y.encodeStateAsUpdate(load(a.draft, b.draft)),
    made: new Map([...a.made, ...b.made]),
  }
}

/** What the product says, by the status and by the report; the two must be one. */
export function productOf(state: State, marksNeeded: number) {
  const policy = { marksNeeded }
  const [notes, draft] = [readNotebook(load(state.notes)), readNotebook(load(state.draft))]
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
    all: JSON.stringify([notes, draft.sections, fromNotes, fromDraft]),
  }
}
