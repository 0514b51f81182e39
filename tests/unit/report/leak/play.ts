import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { flatKey } from '../../../../shared/base/flat-key.ts'
import type { DeviceTag, GroupId, HoldId, QuoteId, SectionId } from '../../../../shared/base/ids.ts'
import { fingerprint } from '../../../../shared/disclosure/fingerprint.ts'
import { quoteFingerprint, quotesOf } from '../../../../shared/disclosure/quotes.ts'
import { importMarkdown } from '../../../../shared/import/markdown/import-markdown.ts'
import { addSection, type NewSection } from '../../../../shared/notebook/add-section.ts'
import type { Block } from '../../../../shared/notebook/blocks.ts'
import { copySection } from '../../../../shared/notebook/copy-section.ts'
import { editTitle } from '../../../../shared/notebook/edit-title.ts'
import { holdSection } from '../../../../shared/notebook/holds.ts'
import { markSection } from '../../../../shared/notebook/marks.ts'
import type { Fingerprint, Section } from '../../../../shared/notebook/notebook.ts'
import { allowQuote } from '../../../../shared/notebook/quotes.ts'
import { readNotebook } from '../../../../shared/notebook/read-notebook.ts'
import { sourcesOf, titleOf } from '../../../../shared/notebook/schema.ts'
import { emptyTrash, trashSection } from '../../../../shared/notebook/trash.ts'
import type { ReportInput } from '../../../../shared/report/report.ts'
import { seededBytes } from '../../../support/seeded.ts'
import type { Canaries } from './canaries.ts'
import { htmlFromElsewhere, markdownFromElsewhere } from './from-elsewhere.ts'
import { paste } from './paste.ts'
import type { Fate, Obstacle, Plan, Scar } from './plan.ts'
import { firstText, wound } from './wound.ts'

/** What a played workshop leaves: what the report is collected from, and ids that must stay too. */
export interface Played {
  readonly inputs: readonly ReportInput[]
  readonly ids: readonly string[]
}

/** Plays a plan on real documents, by the app's own commands. */
export function play(plan: Plan, canaries: Canaries): Played {
  const table = createTable(plan, canaries)
  for (const { fate, scars } of plan.sections) table.section(fate, scars)
  for (const obstacle of plan.draft) table.drafted(obstacle)
  return table.finish()
}

function createTable(plan: Plan, canaries: Canaries) {
  const { goes, stays } = canaries
  const random = seededBytes(3)
  const [group, draft] = [newDoc(plan.clients), newDoc(plan.clients + 1)]
  const clients = [group.clientID, draft.clientID]
  const rooms = [group, draft].map((doc) => presenceIn(doc, stays))
  const needed = Math.max(1, Math.ceil(plan.marksNeeded))
  const devices = Array.from({ length: needed }, () => stays() as DeviceTag)
  const groupId = stays() as GroupId

  const read = (doc: Y.Doc, id: SectionId) =>
    readNotebook(doc).sections.find((section) => section.id === id) as Section
  const mark = (doc: Y.Doc, id: SectionId, by: readonly DeviceTag[] = devices) => {
    for (const device of by) markSection(doc, id, device, fingerprint(read(doc, id)))
  }
  const hold = (doc: Y.Doc, id: SectionId) => holdSection(doc, id, stays() as HoldId)
  const write = (word: () => string, doc = group) =>
    addSection(doc, { title: word(), blocks: [words(word()), listOf(word(), word())] }, random)

  /** The go-ahead for the quotations with words that may go. */
  const allow = (id: SectionId) => {
    for (const quote of quotesOf(read(group, id))) {
      if (!/goes/.test(JSON.stringify(quote))) continue
      allowQuote(group, id, stays() as QuoteId, quoteFingerprint(quote))
    }
  }

  const cleared = (scars: readonly Scar[]) => {
    const id = write(goes)
    for (const scar of scars) wound(group, id, scar, canaries)
    allow(id)
    mark(group, id)
    return id
  }

  /** A section whose text came from another program; its words are marked like any other's. */
  const fromElsewhere = (made: NewSection) => {
    const id = addSection(group, made, random)
    mark(group, id)
    return id
  }

  const section = (fate: Fate, scars: readonly Scar[]) => {
    // Each section is written by another device.
    group.clientID += 2
    clients.push(group.clientID)
    if (fate === 'cleared') return cleared(scars)
    if (fate === 'pasted') {
      return fromElsewhere({ title: goes(), blocks: paste(htmlFromElsewhere(canaries)) })
    }
    if (fate === 'imported') {
      const read = importMarkdown(markdownFromElsewhere(canaries), { sectionLevel: 1 })
      const [first] = read.ok ? read.parts.flatMap((part) => part.sections) : []
      return fromElsewhere({
        ...first,
        title: `${read.ok ? read.title : ''} ${first?.title ?? ''}`,
      })
    }
    if (fate === 'copied') {
      const copy = copySection(group, cleared([]), random)
      // The copy's own words: were it cleared by its origin's marks, these would be in the report.
      if (copy) firstText(group, copy).insert(0, stays())
      return copy
    }
    const id = write(stays)
    if (fate === 'too-few') mark(group, id, devices.slice(1))
    else if (fate === 'same-device-twice') {
      if (devices.length > 1) for (let i = 0; i < 4; i++) mark(group, id, devices.slice(0, 1))
    } else if (fate !== 'unmarked') mark(group, id)
    switch (fate) {
      case 'held-by-two':
        hold(group, id)
        hold(group, id)
        break
      case 'held':
        hold(group, id)
        break
      case 'lapsed-by-text':
        firstText(group, id).insert(0, stays())
        break
      case 'lapsed-by-title': {
        const title = titleOf(group, id)
        if (title) editTitle(title, stays())
        break
      }
      case 'lapsed-by-format':
        firstText(group, id).format(0, 3, { bold: true })
        break
      case 'trashed':
        trashSection(group, id)
        break
      case 'emptied':
        trashSection(group, id)
        emptyTrash(group, [id])
        break
    }
    return id
  }

  /** A section of the draft that is itself cleared, and its source, which may stand against it. */
  const drafted = (obstacle: Obstacle) => {
    const source = write(stays)
    const taken = fingerprint(read(group, source))
    if (obstacle !== 'unmarked') mark(group, source)
    if (obstacle === 'held') hold(group, source)
    if (obstacle === 'trashed') trashSection(group, source)
    if (obstacle === 'none') hideFromGroupReport.add(source)
    const id = write(obstacle === 'none' ? goes : stays, draft)
    const fingerprintTaken =
      obstacle === 'lapsed' ? ('0'.repeat(64) as Fingerprint) : (taken satisfies Fingerprint)
    const at = obstacle === 'unknown' ? stays() : source
    sourcesOf(draft).set(flatKey(id, groupId, at), { fingerprint: fingerprintTaken })
    mark(draft, id)
    if (obstacle !== 'none') hideFromGroupReport.add(source)
  }
  /** Sources are cleared in their group; here only the draft's report is of interest. */
  const hideFromGroupReport = new Set<SectionId>()

  const finish = (): Played => {
    const all = readNotebook(group)
    const own = { sections: all.sections.filter((one) => !hideFromGroupReport.has(one.id)) }
    const drafts = readNotebook(draft)
    const find = ({ section: id }: { readonly section: SectionId }) =>
      all.sections.find((one) => one.id === id)
    const name = plan.headings === 'groups' ? goes() : stays()
    const question = plan.headings === 'questions' ? goes() : stays()
    for (const room of rooms) room.destroy()
    return {
      inputs: [
        { notebook: own, group: name, question },
        { notebook: drafts, group: stays(), question: stays(), find },
      ].map((input, i) => (i === 1 ? { ...input, group: '', question: '' } : input)),
      ids: [
        ...[...all.sections, ...drafts.sections].map((one) => one.id),
        ...clients.flatMap((client) => [String(client), client.toString(16)]),
      ],
    }
  }
  return { section, drafted, finish }
}

function newDoc(clientID: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientID
  return doc
}

/** Who is there while it is written: names and places of carets, which nothing stores (promise P7). */
function presenceIn(doc: Y.Doc, stays: () => string): Awareness {
  const awareness = new Awareness(doc)
  const cursor = { section: stays(), anchor: {}, focus: {} }
  awareness.setLocalState({ name: stays(), color: 3, cursor, group: stays() })
  return awareness
}

function words(text: string): Block {
  return { kind: 'paragraph', content: [{ kind: 'text', text, marks: [] }] }
}

function listOf(first: string, second: string): Block {
  const content = [{ kind: 'text' as const, text: first, marks: ['bold' as const] }]
  const nested = {
    kind: 'link' as const,
    url: `https://example.org/${second}`,
    content: [{ kind: 'text' as const, text: second, marks: [] }],
  }
  return {
    kind: 'list',
    style: 'bullet',
    items: [{ content: [...content, nested], children: [] }],
  }
}
