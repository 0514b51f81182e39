import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { deskActs } from '../../../renderer/features/desk/desk-acts.ts'
import { historyOf, nextUndo } from '../../../renderer/features/desk/desk-history.ts'
import { randomBytes } from '../../../renderer/platform/random.ts'
import { createNotebookActs } from '../../../renderer/session/acts/notebook-acts.ts'
import type { NotebookSession } from '../../../renderer/session/index.ts'
import type { GroupId } from '../../../shared/base/ids.ts'
import { addSections } from '../../../shared/notebook/add-section.ts'
import { liveSections, type Section } from '../../../shared/notebook/notebook.ts'
import { createNotebookReader } from '../../../shared/notebook/notebook-reader.ts'
import { emptyTrash, restoreSection } from '../../../shared/notebook/trash.ts'
import { seededBytes } from '../../support/seeded.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
const runs = Number(process.env.SOTTO_RUNS ?? 60)
const group = 'groupa' as GroupId

function session(): NotebookSession {
  const doc = new Y.Doc()
  const acts = createNotebookActs(doc, randomBytes)
  return { doc, acts, reader: createNotebookReader(doc) } as unknown as NotebookSession
}

/** A desk with a group's notes of three sections, of three blocks each. */
function openDesk() {
  const notes = session()
  const blocks = [1, 2, 3].map((n) => ({
    kind: 'paragraph' as const,
    content: [{ kind: 'text' as const, text: `Text ${n}.`, marks: [] }],
  }))
  const titles = ['A', 'B', 'C'].map((title) => ({ title, blocks }))
  addSections(notes.doc, titles, seededBytes(3))
  const draft = session()
  const acts = deskActs(draft, () => undefined)
  const offered = liveSections(notes.reader.current()).map((section) => ({ group, section }))
  const live = () => liveSections(draft.reader.current())
  return { draft, notes, acts, offered, live }
}

/** What stands on the page: the words in order, and which section each is. */
const page = (sections: readonly Section[]) =>
  sections.map(({ id, title, blocks, sources }) => ({ id, title, blocks, sources }))

type Desk = ReturnType<typeof openDesk>
const acts: readonly ((desk: Desk, pick: number) => void)[] = [
  ({ acts, offered }, pick) => acts.take(offered.slice(pick % 3, (pick % 3) + 1 + (pick % 2))),
  ({ acts, offered, live }, pick) => on(live(), pick, (one) => acts.into(one, offered.slice(0, 1))),
  ({ acts, live }, pick) => on(live(), pick, (one) => acts.split(one, 1 + (pick % 2))),
  ({ acts, live }, pick) => live().length > 1 && acts.join(live().slice(0, 2 + (pick % 2))),
  ({ acts, live }, pick) =>
    on(live(), pick, (one) => acts.move(one.id, (pick + 1) % live().length)),
  ({ acts, live }, pick) => on(live(), pick, (one) => acts.trash(one.id)),
  ({ acts, draft }, pick) =>
    on(
      draft.reader.current().sections.filter((one) => one.trashed),
      pick,
      (one) => acts.restore(one.id),
    ),
  ({ acts, live }) => live().length > 1 && acts.both(live()[0] as Section, live()[1] as Section),
  ({ acts }) => acts.write(undefined),
]

function on(sections: readonly Section[], pick: number, act: (section: Section) => void): void {
  const section = sections[pick % Math.max(sections.length, 1)]
  if (section) act(section)
}

describe(`M3: undo at the desk (seed ${seed})`, () => {
  it('whatever one facilitator did, undoing all of it leads back step by step, and redoing forth again', () => {
    const step = fc.tuple(fc.nat(acts.length - 1), fc.nat(11))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const desk = openDesk()
        const pages = [page(desk.live())]
        for (const [which, pick] of steps) {
          const before = historyOf(desk.draft).getState().done.length
          acts[which]?.(desk, pick)
          if (historyOf(desk.draft).getState().done.length > before) pages.push(page(desk.live()))
        }
        for (const was of pages.slice(0, -1).reverse()) {
          desk.acts.undo()
          expect(page(desk.live())).toEqual(was)
        }
        for (const was of pages.slice(1)) {
          desk.acts.redo()
          expect(page(desk.live())).toEqual(was)
        }
      }),
      {
        seed,
        numRuns: runs,
        // Moved beside a section whose earlier version comes back between.
        examples: [
          [
            [
              [0, 0],
              [0, 0],
              [1, 3],
              [4, 0],
            ],
          ],
        ],
      },
    )
  })

  it('P6: an act whose earlier sections a colleague removed for good is not taken back: what was made would go, and nothing come', () => {
    const { acts, offered, live, draft } = openDesk()
    acts.take(offered.slice(0, 1))
    acts.take(offered.slice(1, 2))
    acts.join(live())
    const [joined] = live()
    const earlier = draft.reader.current().sections.filter((one) => one.trashed)
    emptyTrash(
      draft.doc,
      earlier.map((one) => one.id),
    )
    expect(nextUndo(draft)).toBeUndefined()
    acts.undo()
    expect(live()).toEqual([joined])
  })

  it('what a colleague has already brought back is not offered again', () => {
    const { acts, offered, live, draft } = openDesk()
    acts.take(offered)
    const [made] = live()
    acts.trash(made?.id as never)
    restoreSection(draft.doc, made?.id as never)
    expect(nextUndo(draft)?.act).toBe('take')
  })

  it('D6: notes that were brought into a group are one act: one transaction in, all to the trash by undo, back by redo', () => {
    const { acts, notes } = openDesk()
    let transactions = 0
    notes.doc.on('afterTransaction', () => transactions++)
    const made = addSections(notes.doc, [{ title: 'D' }, { title: 'E' }], seededBytes(4))
    acts.broughtIn(notes, made)
    expect(transactions).toBe(1)
    const titles = () => liveSections(notes.reader.current()).map((one) => one.title)
    expect(titles()).toEqual(['A', 'B', 'C', 'D', 'E'])
    acts.undo()
    expect(titles()).toEqual(['A', 'B', 'C'])
    acts.redo()
    expect(titles()).toEqual(['A', 'B', 'C', 'D', 'E'])
  })
})
