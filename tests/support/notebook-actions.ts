import fc from 'fast-check'
import type * as Y from 'yjs'
import type { DeviceTag, RandomBytes } from '../../shared/base/ids.ts'
import { fingerprint } from '../../shared/disclosure/fingerprint.ts'
import { addSection } from '../../shared/notebook/add-section.ts'
import { indexOf } from '../../shared/notebook/body/doc-line.ts'
import { copySection } from '../../shared/notebook/copy-section.ts'
import { editTitle } from '../../shared/notebook/edit-title.ts'
import { holdIdOf, holdSection, liftHold } from '../../shared/notebook/holds.ts'
import { markSection, unmarkSection } from '../../shared/notebook/marks.ts'
import { moveSection } from '../../shared/notebook/move-section.ts'
import type { Section } from '../../shared/notebook/notebook.ts'
import { readNotebook } from '../../shared/notebook/read-notebook.ts'
import { bodyOf, titleOf } from '../../shared/notebook/schema.ts'
import { emptyTrash, restoreSection, trashSection } from '../../shared/notebook/trash.ts'
import type { Replicas } from './replicas.ts'
import { linesOf, typeInLine } from './type-in-body.ts'

/** One thing that somebody does at one device, or one delivery between two. `pick` chooses a section. */
export type Action =
  | { readonly kind: 'add' | 'type' | 'delete' | 'title' | 'bold'; at: number; pick: number }
  | { readonly kind: 'copy' | 'trash' | 'restore' | 'empty'; at: number; pick: number }
  | { readonly kind: 'mark' | 'unmark' | 'hold' | 'lift'; at: number; pick: number }
  | { readonly kind: 'move'; at: number; pick: number; place: number }
  | { readonly kind: 'deliver'; at: number; to: number }

const simple = [
  'add',
  'type',
  'type',
  'type',
  'delete',
  'title',
  'bold',
  'copy',
  'trash',
  'restore',
  'empty',
  'mark',
  'mark',
  'mark',
  'mark',
  'unmark',
  'hold',
  'lift',
] as const

/** Actions over `peers` devices; marks and typing more often than the rest, deliveries in between. */
export function arbitraryActions(peers: number, length: number): fc.Arbitrary<Action[]> {
  const at = fc.nat({ max: peers - 1 })
  const pick = fc.nat({ max: 7 })
  return fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({ kind: fc.constantFrom(...simple), at, pick }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('move' as const), at, pick, place: pick }),
      },
      {
        weight: 3,
        arbitrary: fc.record({ kind: fc.constant('deliver' as const), at, to: at }),
      },
    ) as fc.Arbitrary<Action>,
    { minLength: length / 2, maxLength: length },
  )
}

/** What a run of actions leaves for a test to look at. */
export interface Trail {
  /** Every word that was ever typed, in whatever section. */
  readonly words: readonly string[]
  /** Every wording that anybody marked, as it stood before their eyes. */
  readonly marked: ReadonlySet<string>
}

/** The tag of the device at replica `at`. */
export function deviceAt(at: number): DeviceTag {
  return `device${at}` as DeviceTag
}

/** Runs actions on replicas, each typed word a canary of its own. */
export function runActions(
  replicas: Replicas,
  actions: readonly Action[],
  random: RandomBytes,
  name?: () => string,
) {
  const words: string[] = []
  const marked = new Set<string>()
  const word = () => {
    const next = name?.() ?? `canary${words.length}x`
    words.push(next)
    return next
  }
  for (const action of actions) {
    const doc = replicas.docs[action.at]
    if (!doc) continue
    if (action.kind === 'deliver') replicas.deliver(action.at, action.to)
    else act(doc, action, random, word, marked)
  }
  return { words, marked } satisfies Trail
}

function act(
  doc: Y.Doc,
  action: Exclude<Action, { kind: 'deliver' }>,
  random: RandomBytes,
  word: () => string,
  marked: Set<string>,
): void {
  const { sections } = readNotebook(doc)
  if (action.kind === 'add' || sections.length === 0) {
    const paragraph = { kind: 'paragraph', content: [{ kind: 'text', text: word(), marks: [] }] }
    addSection(doc, { title: word(), blocks: [paragraph as never] }, random)
    return
  }
  const section = sections[action.pick % sections.length] as Section
  const device = deviceAt(action.at)
  const hold = holdIdOf(new Uint8Array(32).fill(action.at + 1), section.id)
  switch (action.kind) {
    case 'type':
      typeWord(doc, section, word(), action.pick)
      break
    case 'delete':
      deleteSome(doc, section, action.pick)
      break
    case 'bold':
      embolden(doc, section)
      break
    case 'title': {
      const title = titleOf(doc, section.id)
      if (title) editTitle(title, `${section.title} ${word()}`)
      break
    }
    case 'copy':
      copySection(doc, section.id, random)
      break
    case 'trash':
      trashSection(doc, section.id)
      break
    case 'restore':
      restoreSection(doc, section.id)
      break
    case 'empty':
      emptyTrash(doc, [section.id])
      break
    case 'mark':
      marked.add(fingerprint(section))
      markSection(doc, section.id, device, fingerprint(section))
      break
    case 'unmark':
      unmarkSection(doc, section.id, device)
      break
    case 'hold':
      holdSection(doc, section.id, hold)
      break
    case 'lift':
      liftHold(doc, section.id, hold)
      break
    case 'move':
      moveSection(doc, section.id, action.place % (sections.length + 1))
      break
  }
}

const typing = { kind: 'test-typing' }

function typeWord(doc: Y.Doc, section: Section, word: string, pick: number): void {
  const body = bodyOf(doc, section.id)
  const lines = linesOf(doc, section.id)
  const line = lines[pick % Math.max(lines.length, 1)]
  if (!body || !line) return
  const offset = pick % (line.text.length + 1)
  doc.transact(() => typeInLine(body, line, offset, ` ${word} `), typing)
}

function deleteSome(doc: Y.Doc, section: Section, pick: number): void {
  const [line] = linesOf(doc, section.id)
  if (!line || line.text === '') return
  const from = pick % line.text.length
  const [at, end] = [from, Math.min(from + 5, line.text.length)].map((to) => indexOf(line, to))
  doc.transact(() => bodyOf(doc, section.id)?.delete(at ?? 0, (end ?? 0) - (at ?? 0)), typing)
}

function embolden(doc: Y.Doc, section: Section): void {
  const [line] = linesOf(doc, section.id)
  if (!line || line.text === '') return
  const length = Math.min(4, line.text.length)
  doc.transact(
    () => bodyOf(doc, section.id)?.format(indexOf(line, 0), length, { bold: true }),
    typing,
  )
}
