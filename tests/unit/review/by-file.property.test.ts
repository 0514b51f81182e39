import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { sealBundle } from '../../../shared/merge/bundle.ts'
import { addSections } from '../../../shared/notebook/add-section.ts'
import { draftGroup } from '../../../shared/notebook/draft/draft-group.ts'
import { markSection } from '../../../shared/notebook/marks.ts'
import { createNotebookReader } from '../../../shared/notebook/notebook-reader.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { collectForReview } from '../../../shared/report/collect-report.ts'
import {
  type DirectoryFile,
  decodeDirectoryFile,
  encodeDirectoryFile,
} from '../../../shared/review/by-file/directory-file.ts'
import { gatherAnswer, gatherReview } from '../../../shared/review/by-file/gather-file.ts'
import { takeInFile } from '../../../shared/review/by-file/take-in.ts'
import { takeInWords } from '../../../shared/review/by-file/take-in-words.ts'
import { countReaders } from '../../../shared/review/count-readers.ts'
import { followHolds } from '../../../shared/review/follow-holds.ts'
import { heldReader } from '../../../shared/review/held-reader.ts'
import { openReview } from '../../../shared/review/opening.ts'
import { readReview, readStanding } from '../../../shared/review/read-review.ts'
import {
  countOpened,
  countRead,
  holdInReview,
  liftInReview,
  requestWording,
} from '../../../shared/review/review-acts.ts'
import { reviewIdsOf } from '../../../shared/review/review-ids.ts'
import { createReviewReader } from '../../../shared/review/review-reader.ts'
import { deviceAt } from '../../support/notebook-actions.ts'
import { createReplicas } from '../../support/replicas.ts'
import { seededBytes } from '../../support/seeded.ts'
import { setup } from './kit.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
const numRuns = Number(process.env.SOTTO_RUNS ?? 8)
const devices = 12
/** Those that are in one place and meet; the others are reached by files alone. */
const online = 4
const policy = { marksNeeded: 1 }
const options = { title: 'R', headings: 'none' } as const
const { access } = setup()

const device = fc.nat({ max: devices - 1 })
const arbitraryActs = fc.array(
  fc.record({
    kind: fc.constantFrom('hold', 'hold', 'lift', 'wish', 'read', 'meet', 'save', 'open', 'open'),
    at: device,
    pick: fc.nat({ max: 99 }),
    text: fc.constantFrom('', 'Softer.', 'Say who.', 'zz'),
  }),
  { minLength: 5, maxLength: 50 },
)

/** A draft of four cleared sections. */
function draftOfFour() {
  const draft = new Y.Doc()
  const words = ['a', 'b', 'c', 'd'].map((title) => ({ title, blocks: [] }))
  addSections(draft, words, seededBytes(4))
  for (const section of readNotebook(draft).sections)
    markSection(draft, section.id, deviceAt(0), fingerprint(section))
  return draft
}

const secretOf = (at: number) => new Uint8Array(32).fill(at + 1)
/** Written, sealed, opened and read as the app does. */
const bytesOf = (file: DirectoryFile) => encodeDirectoryFile(file)

/** Each is read once: what is looked for here is what opening does, and not what reading costs. */
const decoded = new WeakMap<Uint8Array, DirectoryFile>()

function open(doc: Y.Doc, content: Uint8Array) {
  const file = decoded.get(content) ?? decodeDirectoryFile(content)
  if (typeof file === 'string') throw new Error(file)
  decoded.set(content, file)
  const known = {
    facts: undefined,
    policy: undefined,
    burnWord: undefined,
    groupWords: [],
    opening: readStanding(doc, access.trust.organizer, undefined),
  }
  if (file.said) takeInWords(doc, access.trust, known, file.said)
  takeInFile(doc, file)
}

/** What people see of the review, but for by which way a count came. */
function seenIn(doc: Y.Doc) {
  const { opening, holds, requests, read, opened } = readReview(doc, access.trust.organizer)
  const held = [...holds].map(([group, sections]) => [group, [...sections].sort()])
  return { version: opening?.version, held, requests, read, opened }
}

function play(
  acts: typeof arbitraryActs extends fc.Arbitrary<infer T> ? T : never,
  lifts: boolean,
) {
  const draft = draftOfFour()
  const { sections } = readNotebook(draft)
  const replicas = createReplicas(devices)
  const { docs } = replicas
  const [organizer] = docs
  if (!organizer) throw new Error('no organizer')
  const shown = collectForReview(
    [{ notebook: readNotebook(draft), group: '', question: '', place: draftGroup }],
    policy,
    options,
  )
  openReview(organizer, access, undefined, shown, 1)
  const { edition } = readReview(organizer, access.trust.organizer).opening ?? { edition: '' }
  const files = [bytesOf(gatherReview(organizer, access.trust))]
  const standing = new Set<string>()
  const read = new Set<number>()
  for (const { kind, at, pick, text } of acts) {
    const doc = docs[at] as Y.Doc
    const ids = reviewIdsOf(secretOf(at))
    const section = sections[pick % sections.length]
    if (!section) continue
    const place = { group: draftGroup, section: section.id }
    if (kind === 'hold') {
      if (!standing.has(`${at} ${place.section}`)) holdInReview(doc, place, ids.hold(place))
      standing.add(`${at} ${place.section}`)
    } else if (kind === 'lift' && lifts) {
      liftInReview(doc, place, ids.hold(place))
      standing.delete(`${at} ${place.section}`)
    } else if (kind === 'wish') requestWording(doc, place, ids.request(place), text)
    else if (kind === 'read') {
      countOpened(doc, edition, ids.opened(edition))
      countRead(doc, edition, ids.read(edition))
      read.add(at)
    } else if (kind === 'meet') replicas.deliver(at % online, pick % online)
    else if (kind === 'save') files.push(bytesOf(gatherAnswer(doc)))
    else if (kind === 'open') open(doc, files[pick % files.length] as Uint8Array)
  }
  return { draft, replicas, docs, files, standing, read, edition }
}

/** Everybody carries to everybody, in an order that the seed says, some of it twice. */
function carryAll(docs: readonly Y.Doc[], files: readonly Uint8Array[], order: number) {
  const all = [...files, ...docs.map((doc) => bytesOf(gatherAnswer(doc)))]
  docs.forEach((doc, i) => {
    const from = (order * (i + 1)) % all.length
    const turned = [...all.slice(from), ...all.slice(0, from), ...all.slice(0, 3)]
    for (const file of i % 2 === 0 ? turned : turned.reverse()) open(doc, file)
  })
}

test(`M4, M6: twelve devices, most of them reached by files alone, agree, whoever carries what in whatever order (seed ${seed})`, () => {
  let held = 0
  const property = fc.property(arbitraryActs, fc.nat({ max: 50 }), (acts, order) => {
    const { docs, files, read } = play(acts, false)
    carryAll(docs, files, order)
    const [first, ...others] = docs.map(seenIn)
    for (const other of others) expect(other).toEqual(first)
    if (first && first.held.length > 0) held++
    // Again, and from whichever of them: nothing changes, and the bytes are the same whoever carries.
    const answers = docs.map((doc) => gatherAnswer(doc)).map(bytesOf)
    for (const bytes of answers) expect(bytes).toEqual(answers[0])
    const sealed = [answers[0], answers.at(-1)].map((bytes) =>
      sealBundle(access.directory, 'directory', bytes ?? new Uint8Array()),
    )
    expect(sealed[1]).toEqual(sealed[0])
    for (const doc of docs.slice(order % 9, (order % 9) + 3)) {
      const before = Y.encodeStateAsUpdate(doc)
      for (const file of [...files, ...answers]) open(doc, file)
      expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
      const review = readReview(doc, access.trust.organizer)
      expect(review.read).toHaveLength(read.size)
      for (const listed of [0, 3, devices]) {
        const readers = countReaders(review, listed)
        expect(readers.read).toBeLessThanOrEqual(readers.all)
        expect(readers.carried).toBeLessThanOrEqual(readers.read)
        expect(readers.read + readers.beyond).toBe(read.size)
      }
    }
  })
  fc.assert(property, { seed, numRuns })
  expect(held).toBeGreaterThan(numRuns / 4)
}, 60_000)

test(`D3, M6: nothing that stands held anywhere leaves once its answer was carried, and what was lifted where devices meet does not come back by an older file (seed ${seed})`, () => {
  let kept = 0
  const property = fc.property(arbitraryActs, fc.nat({ max: 50 }), (acts, order) => {
    const { draft, replicas, docs, files, standing } = play(acts, true)
    carryAll(docs, files, order)
    replicas.settle()
    replicas.settle()
    for (const doc of docs) {
      const review = createReviewReader(doc, access.trust.organizer)
      const reader = heldReader(
        createNotebookReader(draft),
        followHolds(draftGroup, review, undefined),
      )
      const input = { notebook: reader.current(), group: '', question: '', place: draftGroup }
      const going = collectForReview([input], policy, options).parts.flatMap(
        (part) => part.sections,
      )
      for (const { section } of going)
        expect([...standing].filter((one) => one.endsWith(` ${section}`))).toEqual([])
      kept += 4 - going.length
    }
    // From here on they agree, and no file changes anything.
    const [first, ...others] = docs.map(seenIn)
    for (const other of others) expect(other).toEqual(first)
    for (const doc of docs) for (const file of files) open(doc, file)
    for (const doc of docs) expect(seenIn(doc)).toEqual(first)
    expect(bytesOf(gatherAnswer(docs[0] as Y.Doc))).toEqual(bytesOf(gatherAnswer(docs[5] as Y.Doc)))
  })
  fc.assert(property, { seed, numRuns })
  expect(kept).toBeGreaterThan(numRuns)
}, 60_000)

test(`P7, M6: no act can be tied to a device or to another act, in a document or in a file (seed ${seed})`, () => {
  const property = fc.property(arbitraryActs, (acts) => {
    const { docs, files } = play(acts, true)
    carryAll(docs, files, acts.length)
    const sessions = docs.flatMap(({ clientID }) => [String(clientID), clientID.toString(36)])
    for (const doc of docs) {
      for (const [client, structs] of doc.store.clients) {
        // The organizer's own signed word is the one thing that is written in a session.
        if (client === docs[0]?.clientID) continue
        const length = structs.reduce((sum, one) => sum + one.length, 0)
        expect(length, 'one act, one client id').toBe(1)
      }
    }
    for (const file of [...files, ...docs.map((doc) => bytesOf(gatherAnswer(doc)))]) {
      const text = Buffer.from(file).toString()
      for (const part of text.split(/[^\w-]+/)) expect(sessions).not.toContain(part)
      const read = decodeDirectoryFile(file)
      if (typeof read === 'string') throw new Error(read)
      // No list has an order of its own: it is the order of its own signs.
      for (const list of Object.values(read.acts))
        expect(list.map((one) => JSON.stringify(one))).toEqual(
          list.map((one) => JSON.stringify(one)).sort(),
        )
    }
  })
  fc.assert(property, { seed, numRuns })
}, 60_000)
