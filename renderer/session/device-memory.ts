import * as Y from 'yjs'
import type { GroupId } from '../../shared/base/ids.ts'
import { command } from '../../shared/base/origin.ts'
import { maxDevices } from '../../shared/directory/limits.ts'
import { fingerprint } from '../../shared/disclosure/fingerprint.ts'
import { vaultKeys } from '../../shared/keys/doc-keys.ts'
import { type DocKey, derive } from '../../shared/keys/keys.ts'
import type { Block } from '../../shared/notebook/blocks.ts'
import type { Fingerprint, Notebook, Section } from '../../shared/notebook/notebook.ts'
import type { SavedReport } from '../../shared/review/taken-out.ts'
import { openStoredDoc, openUnstoredDoc, type StoredDoc } from '../vault/index.ts'
import type { DocSessionConfig } from './doc-session.ts'
import { type Handover, leaveStored, takeOver } from './handover.ts'
import { type LastSeen, lastSeenIn } from './last-seen.ts'

/** A wording that somebody marked, as this device saw it. */
type RememberedWording = Pick<Section, 'title' | 'blocks'>

/**
 * Texts of the organizer's own: words that name nobody, one a line; how many in the room share a role; public texts about
 * people of the room.
 */
export type OwnText = 'words' | 'roles' | 'public-texts'

/**
 * What this device alone remembers of a workshop: the wordings that were marked before its eyes, so
 * that it can show what changed since, which wordings its person has seen (as hashes), the organizer's own list of names, and, on the organizer's
 * device, when it last heard of each device that took part (by random tags, without names). Sealed
 * like a notebook, burned with the workshop, in no room: no other device ever sees it. A wording is
 * forgotten as soon as no mark of any notebook is on it, so nothing outlives its section.
 */
export interface DeviceMemory {
  readonly wording: (fingerprint: Fingerprint) => RememberedWording | undefined
  /** Remembers what is marked in a group's notebook as it stands. */
  readonly see: (group: GroupId, notebook: Notebook) => void
  /** Forgets the group's wordings that no mark is on any more; its notebook must be loaded. */
  readonly tidy: (group: GroupId, notebook: Notebook) => void
  readonly names: () => string
  readonly setNames: (names: string) => void
  /** What else the organizer wrote for looking through a report; '' where nothing is. */
  readonly ownText: (kind: OwnText) => string
  readonly setOwnText: (kind: OwnText, text: string) => void
  /** Whether a report was ever saved here. */
  readonly reportSaved: () => boolean
  /** The report that was saved last; undefined where none was, or by an app that did not note it. */
  readonly savedReport: () => SavedReport | undefined
  readonly noteReportSaved: (saved: SavedReport) => void
  /** Whether the house rules were read here. */
  readonly rulesRead: () => boolean
  readonly noteRulesRead: () => void
  /** Notes that these devices were heard of at this time, in milliseconds since 1970. */
  readonly hear: (devices: readonly string[], time: number) => void
  /** When each device was last heard of. */
  readonly heard: () => ReadonlyMap<string, number>
  /** The numbers of this device's own sessions; a session that it does not know is a copy's. */
  readonly isOwnSession: (session: string) => boolean
  readonly noteSession: (session: string) => void
  /** Which wordings this device's person has seen. */
  readonly lastSeen: LastSeen
  readonly subscribe: (onChange: () => void) => () => void
  readonly stored: StoredDoc
  /** Saves and closes; gives what could not be saved. */
  readonly close: () => Promise<Handover>
}

/** Opens this device's memory of a workshop. */
export function openDeviceMemory({
  storageSecret,
  keep,
  isKept,
  handover,
}: Pick<DocSessionConfig, 'storageSecret' | 'keep' | 'isKept' | 'handover'>): DeviceMemory {
  const doc = new Y.Doc()
  // A key of its own that nobody else can derive: it has no room and no bundle.
  const vault = vaultKeys(storageSecret, derive(storageSecret, 'device-memory') as DocKey)
  const stored = keep ? openStoredDoc({ ...vault, doc, isKept }) : openUnstoredDoc()
  takeOver(doc, vault.name, handover)
  const wordings = doc.getMap<unknown>('wordings')
  const lists = doc.getMap<unknown>('lists')
  const heard = doc.getMap<unknown>('heard')
  const own = doc.getMap<unknown>('sessions')
  return {
    wording: (id) => readWording(wordings.get(id)),
    see: (group, notebook) => {
      const fresh = notebook.sections.filter(
        (section) => isMarkedNow(section) && !wordings.has(fingerprint(section)),
      )
      if (fresh.length === 0) return
      doc.transact(() => {
        for (const section of fresh) {
          const { title, blocks } = section
          wordings.set(fingerprint(section), { group, title, blocks })
        }
      }, command('remember-wording'))
    },
    tidy: (group, { sections }) => {
      const marked = new Set<string>(
        sections.flatMap((section) => section.marks.map((mark) => mark.fingerprint)),
      )
      const gone = [...wordings].filter(([id, value]) => isOf(value, group) && !marked.has(id))
      if (gone.length === 0) return
      doc.transact(() => {
        for (const [id] of gone) wordings.delete(id)
      }, command('forget-wording'))
    },
    names: () => {
      const names = lists.get('names')
      return typeof names === 'string' ? names : ''
    },
    setNames: (names) => doc.transact(() => lists.set('names', names), command('own-list')),
    ownText: (kind) => {
      const text = lists.get(kind)
      return typeof text === 'string' ? text : ''
    },
    setOwnText: (kind, text) => doc.transact(() => lists.set(kind, text), command('own-list')),
    reportSaved: () => lists.get('reportSaved') === true,
    savedReport: () => readSaved(lists.get('savedReport')),
    noteReportSaved: (saved) =>
      doc.transact(() => {
        lists.set('reportSaved', true)
        lists.set('savedReport', { ...saved, places: [...saved.places] })
      }, command('report-saved')),
    rulesRead: () => lists.get('rulesRead') === true,
    noteRulesRead: () => doc.transact(() => lists.set('rulesRead', true), command('rules-read')),
    hear: (devices, time) => {
      // Anybody in the workshop can make devices up; not so many that this would be of weight.
      const room = maxDevices - heard.size
      const fresh = devices.filter((device) => !heard.has(device)).slice(0, Math.max(0, room))
      const noted = [...devices.filter((device) => heard.has(device)), ...fresh]
      if (noted.length === 0) return
      doc.transact(() => {
        for (const device of noted) heard.set(device, time)
      }, command('hear-of-device'))
    },
    heard: () => {
      const times = [...heard].filter((entry): entry is [string, number] =>
        Number.isFinite(entry[1]),
      )
      return new Map(times)
    },
    isOwnSession: (session) => own.has(session),
    noteSession: (session) => {
      if (!own.has(session)) doc.transact(() => own.set(session, true), command('own-session'))
    },
    lastSeen: lastSeenIn(doc, doc.getMap<unknown>('seen')),
    subscribe: (onChange) => {
      doc.on('update', onChange)
      return () => doc.off('update', onChange)
    },
    stored,
    close: async () => {
      const left = await leaveStored(doc, vault.name, stored)
      doc.destroy()
      return left
    },
  }
}

function isMarkedNow(section: Section): boolean {
  return section.marks.some((mark) => mark.fingerprint === fingerprint(section))
}

function isOf(value: unknown, group: GroupId): boolean {
  return (value as { group?: unknown } | null)?.group === group
}

/** Read each time anew, and the same object while it is: what is on the screen follows it. */
const saved = new WeakMap<object, SavedReport>()

function readSaved(value: unknown): SavedReport | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const before = saved.get(value)
  if (before) return before
  const { day, places } = value as { day?: unknown; places?: unknown }
  if (typeof day !== 'string' || !Array.isArray(places)) return undefined
  const read = { day, places: places.filter((place) => typeof place === 'string') }
  saved.set(value, read)
  return read
}

function readWording(value: unknown): RememberedWording | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { title, blocks } = value as { title?: unknown; blocks?: unknown }
  // Only this device writes here; what an older version wrote otherwise is left alone.
  return typeof title === 'string' && Array.isArray(blocks)
    ? { title, blocks: blocks as readonly Block[] }
    : undefined
}
