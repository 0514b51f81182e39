import * as Y from 'yjs'
import { fingerprint } from '../../../../shared/disclosure/fingerprint.ts'
import { quoteFingerprint, quotesOf } from '../../../../shared/disclosure/quotes.ts'
import { addSection } from '../../../../shared/notebook/add-section.ts'
import type { Block } from '../../../../shared/notebook/blocks.ts'
import { copySection } from '../../../../shared/notebook/copy-section.ts'
import { editTitle } from '../../../../shared/notebook/edit-title.ts'
import { flatKey } from '../../../../shared/notebook/flat-key.ts'
import { holdSection } from '../../../../shared/notebook/holds.ts'
import type {
  DeviceTag,
  GroupId,
  HoldId,
  QuoteId,
  SectionId,
} from '../../../../shared/notebook/ids.ts'
import { markSection } from '../../../../shared/notebook/marks.ts'
import type { Fingerprint, Section } from '../../../../shared/notebook/notebook.ts'
import { allowQuote } from '../../../../shared/notebook/quotes.ts'
import { readNotebook } from '../../../../shared/notebook/read-notebook.ts'
import { bodyOf, sourcesOf, titleOf } from '../../../../shared/notebook/schema.ts'
import { emptyTrash, trashSection } from '../../../../shared/notebook/trash.ts'
import type { ReportInput } from '../../../../shared/report/report.ts'
import { seededBytes } from '../../../support/seeded.ts'
import type { Canaries } from './canaries.ts'
import type { Fate, Obstacle, Plan, Scar } from './plan.ts'

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
  const [group, draft] = [newDoc(1), newDoc(2)]
  const needed = Math.max(1, Math.ceil(plan.marksNeeded))
  const devices = Array.from({ length: needed }, () => stays() as DeviceTag)
  const groupId = stays() as GroupId

  const read = (doc: Y.Doc, id: SectionId) =>
    readNotebook(doc).sections.find((section) => section.id === id) as Section
  const mark = (doc: Y.Doc, id: SectionId, by: readonly DeviceTag[] = devices) => {
    for (const device of by) markSection(doc, id, device, fingerprint(read(doc, id)))
  }
  const text = (doc: Y.Doc, id: SectionId) =>
    [...(bodyOf(doc, id)?.createTreeWalker((n) => n instanceof Y.XmlText) ?? [])][0] as Y.XmlText
  const hold = (doc: Y.Doc, id: SectionId) => holdSection(doc, id, stays() as HoldId)
  const write = (word: () => string, doc = group) =>
    addSection(doc, { title: word(), blocks: [words(word()), listOf(word(), word())] }, random)

  const wound = (id: SectionId, scar: Scar) => {
    switch (scar) {
      case 'deleted-words':
        text(group, id).insert(0, stays())
        text(group, id).delete(0, text(group, id).toString().search(/goes/))
        break
      case 'undone-words': {
        const undo = new Y.UndoManager(text(group, id), { trackedOrigins: new Set(['me']) })
        group.transact(() => text(group, id).insert(0, stays()), 'me')
        undo.undo()
        undo.destroy()
        break
      }
      case 'unsafe-link':
        append(group, id, link(`javascript:${stays()}`, goes()))
        append(group, id, link(`file:///${stays()}`, goes()))
        break
      case 'link-unlinked': {
        const paragraph = append(group, id, link(`https://example.org/${stays()}`, stays()))
        group.transact(() => paragraph.delete(0, paragraph.length))
        break
      }
      case 'quote-without-go-ahead':
        append(group, id, element('quote', stays()))
        break
      case 'quote-with-speaker': {
        const body = new Y.XmlElement('quote')
        body.insert(0, [
          new Y.XmlText(goes()),
          new Y.XmlElement('linebreak'),
          new Y.XmlText(`— ${stays()}`),
        ])
        append(group, id, body)
        break
      }
      case 'retitled': {
        const title = titleOf(group, id)
        const kept = title?.toString() ?? ''
        if (title) editTitle(title, stays())
        if (title) editTitle(title, `${kept} ${goes()}`)
        break
      }
    }
  }

  /** The go-ahead for the quotations with words that may go. */
  const allow = (id: SectionId) => {
    for (const quote of quotesOf(read(group, id))) {
      if (!/goes/.test(JSON.stringify(quote))) continue
      allowQuote(group, id, stays() as QuoteId, quoteFingerprint(quote))
    }
  }

  const cleared = (scars: readonly Scar[]) => {
    const id = write(goes)
    for (const scar of scars) wound(id, scar)
    allow(id)
    mark(group, id)
    return id
  }

  const section = (fate: Fate, scars: readonly Scar[]) => {
    if (fate === 'cleared') return cleared(scars)
    if (fate === 'copied') {
      const copy = copySection(group, cleared([]), random)
      // The copy's own words: were it cleared by its origin's marks, these would be in the report.
      if (copy) text(group, copy).insert(0, stays())
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
        text(group, id).insert(0, stays())
        break
      case 'lapsed-by-title': {
        const title = titleOf(group, id)
        if (title) editTitle(title, stays())
        break
      }
      case 'lapsed-by-format':
        text(group, id).format(0, 3, { p: { __format: 1 } })
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
    return {
      inputs: [
        { notebook: own, group: name, question },
        { notebook: drafts, group: stays(), question: stays(), find },
      ].map((input, i) => (i === 1 ? { ...input, group: '', question: '' } : input)),
      ids: [...all.sections, ...drafts.sections].map((one) => one.id),
    }
  }
  return { section, drafted, finish }
}

function newDoc(clientID: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientID
  return doc
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

function element(name: string, text: string): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, [new Y.XmlText(text)])
  return made
}

function link(url: string, text: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph')
  const made = element('link', text)
  made.setAttribute('__url', url)
  paragraph.insert(0, [made])
  return paragraph
}

function append(doc: Y.Doc, id: SectionId, block: Y.XmlElement): Y.XmlElement {
  const body = bodyOf(doc, id)
  body?.insert(body.length, [block])
  return block
}
