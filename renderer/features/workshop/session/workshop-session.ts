import { draftGroup } from '../../../../shared/notebook/draft/draft-group.ts'
import { holdIdOf } from '../../../../shared/notebook/holds.ts'
import type {
  DeviceTag,
  GroupId,
  HoldId,
  QuoteId,
  SectionId,
} from '../../../../shared/notebook/ids.ts'
import { createListeners } from '../../../../shared/notebook/listeners.ts'
import type { Fingerprint } from '../../../../shared/notebook/notebook.ts'
import { placeTemplate } from '../../../../shared/notebook/place-template.ts'
import { quoteIdOf } from '../../../../shared/notebook/quotes.ts'
import { type Access, accessFrom } from '../../../../shared/workshop/access.ts'
import type { Directory } from '../../../../shared/workshop/directory.ts'
import {
  createDirectoryReader,
  type DirectoryReader,
} from '../../../../shared/workshop/directory-reader.ts'
import { derive } from '../../../../shared/workshop/keys.ts'
import { followHolds } from '../../../../shared/workshop/review/follow-holds.ts'
import { type ReviewIds, reviewIdsOf } from '../../../../shared/workshop/review/review-ids.ts'
import {
  createReviewReader,
  type ReviewReader,
} from '../../../../shared/workshop/review/review-reader.ts'
import { handedGenerations, type Membership, type StoredDoc } from '../../../vault/index.ts'
import { type AttendanceFollower, followAttendance } from './attendance.ts'
import { carry } from './carry.ts'
import { type DeviceMemory, openDeviceMemory } from './device-memory.ts'
import { type DocSession, type DocSessionConfig, openDocSession } from './doc-session.ts'
import { followWordings } from './follow-wordings.ts'
import { type NotebookSession, openNotebookSession } from './notebook-session.ts'

/** A workshop, open on this device: its directory, and every notebook that this device has a key to. */
export interface WorkshopSession {
  readonly membership: Membership
  readonly access: Access
  readonly directory: DirectoryReader
  readonly directorySession: DocSession
  /** The report as the organizer shows it to the room, and what the room says of it. */
  readonly review: ReviewReader
  /** The ids under which this device acts in the review. */
  readonly ownReview: ReviewIds
  /** The notebooks that are open, in no order; the same array until one opens or closes. */
  readonly notebooks: () => readonly NotebookSession[]
  /** Calls back when a notebook has opened or closed. */
  readonly onNotebooks: (callback: () => void) => () => void
  /** The facilitators' merged notebook; theirs and the organizer's alone. */
  readonly draft: NotebookSession | undefined
  readonly device: DeviceTag
  /** The id of the one hold that this device can have on a section. */
  readonly ownHold: (section: SectionId) => HoldId
  /** The id of the one go-ahead that this device can give to a quotation. */
  readonly ownQuote: (section: SectionId, quote: Fingerprint) => QuoteId
  /** What this device alone remembers. */
  readonly memory: DeviceMemory
  /** On the organizer's device: which other devices have been heard of. */
  readonly attendance: AttendanceFollower | undefined
  /** Where the rooms of this workshop meet now. */
  readonly meetingPoints: () => readonly string[]
  /** Goes on with other meeting points, in every room. */
  readonly setMeetingPoints: (meetingPoints: readonly string[]) => void
  readonly close: () => Promise<void>
  /** Every document that is open, for burning: leaves the rooms first, so that nothing is written on. */
  readonly leaveForBurning: () => Promise<readonly StoredDoc[]>
}

/** Opens a workshop and keeps the set of its notebooks in step with the directory. */
export function openWorkshopSession(
  membership: Membership,
  config: Pick<DocSessionConfig, 'meetingPoints' | 'keep' | 'isKept'>,
): WorkshopSession {
  const access = accessFrom(membership.secrets)
  const { storageSecret } = membership
  let { meetingPoints } = config
  const { keep, isKept } = config
  const common = () => ({ storageSecret, meetingPoints, keep, isKept })
  const holdSecret = derive(storageSecret, 'holds')
  const directorySession = openDocSession({ ...common(), key: access.directory })
  const directory = createDirectoryReader(directorySession.doc, access.trust, {
    ...membership.seen,
    generations: handedGenerations(membership),
  })
  const review = createReviewReader(directorySession.doc, access.trust.organizer)
  const draft = access.draft
    ? openNotebookSession({
        ...common(),
        group: draftGroup,
        generation: 0,
        key: access.draft,
        reviewHolds: followHolds(draftGroup, review, undefined),
      })
    : undefined
  const beside = draft ? [directorySession, draft] : [directorySession]
  const open = new Map<string, NotebookSession>()
  const listeners = createListeners()
  let list: readonly NotebookSession[] = []
  let moving: Promise<void> = Promise.resolve()

  const openOne = (group: GroupId, generation: number) => {
    const id = `${group}/${generation}`
    const key = access.groupKey(group, generation)
    if (!key || open.has(id)) return
    const reviewHolds = followHolds(group, review, draft?.reader)
    open.set(id, openNotebookSession({ ...common(), group, generation, key, reviewHolds }))
  }
  const follow = () => {
    const before = open.size
    for (const { id, generation } of directory.current().groups) {
      if (open.has(`${id}/${generation}`) || !access.groupKey(id, generation)) continue
      openOne(id, generation)
      moveOn(id, generation)
    }
    // Until the directory has arrived, an invite alone says which notebooks there are.
    if (directory.current().groups.length === 0) {
      for (const { group, generation } of access.groups ?? []) openOne(group, generation)
    }
    if (open.size !== before) announce()
    leaveReplaced()
    for (const { id, generation, template } of directory.current().groups) {
      const notebook = open.get(`${id}/${generation}`)
      if (notebook && template) void startFrom(notebook, template)
    }
  }
  /** A group that moved on has left its old room to whoever was shut out: nobody is heard there any more. */
  const leaveReplaced = () => {
    for (const { id, generation } of directory.current().groups) {
      for (const session of open.values()) {
        if (session.group === id && session.generation < generation) void session.room.leave()
      }
    }
  }
  const announce = () => {
    list = [...open.values()]
    listeners.tell()
  }
  /** Takes along what this device holds under a group's earlier keys, and leaves their rooms. */
  const moveOn = (group: GroupId, generation: number) => {
    const next = open.get(`${group}/${generation}`)
    for (let earlier = 0; next && earlier < generation; earlier++) {
      const key = access.groupKey(group, earlier)
      if (!key) continue
      const id = `${group}/${earlier}`
      // Where it is not open, it is opened from this disk alone: whoever has the old key is not heard.
      const old =
        open.get(id) ??
        openNotebookSession({
          ...common(),
          meetingPoints: [],
          group,
          generation: earlier,
          key,
          reviewHolds: followHolds(group, review, undefined),
        })
      open.delete(id)
      moving = moving.then(() => carry(old, next))
    }
    announce()
  }
  const unsubscribe = directory.subscribe(follow)
  follow()
  const memory = openDeviceMemory(common())
  const onNotebooks = listeners.subscribe
  const { organizer } = access.signs
  const attendance = organizer && followAttendance(memory, directorySession.awareness, organizer)
  const forget = followWordings(memory, () => (draft ? [...list, draft] : list), onNotebooks)

  return {
    membership,
    access,
    directory,
    directorySession,
    review,
    ownReview: reviewIdsOf(derive(storageSecret, 'review')),
    notebooks: () => list,
    onNotebooks,
    draft,
    device: membership.deviceTag,
    ownHold: (section) => holdIdOf(holdSecret, section),
    ownQuote: (section, quote) => quoteIdOf(holdSecret, section, quote),
    memory,
    attendance,
    meetingPoints: () => meetingPoints,
    setMeetingPoints: (next) => {
      meetingPoints = next
      for (const { room } of [...beside, ...open.values()]) room.setMeetingPoints(next)
    },
    leaveForBurning: async () => {
      unsubscribe()
      forget()
      attendance?.stop()
      directory.destroy()
      review.destroy()
      await moving
      const all = [...beside, ...open.values()]
      await Promise.all(all.map(({ room }) => room.leave()))
      return [memory, ...all].map(({ stored }) => stored)
    },
    close: async () => {
      unsubscribe()
      forget()
      attendance?.stop()
      directory.destroy()
      review.destroy()
      await moving
      await Promise.all([...open.values()].map((session) => session.close()))
      await Promise.all([memory, ...beside].map((session) => session.close()))
    },
  }
}

/** Places a template once what this disk has is there; where it is placed already, nothing happens. */
async function startFrom(session: NotebookSession, template: readonly string[]): Promise<void> {
  await session.stored.loaded
  placeTemplate(session.doc, session.group, template)
}

/** The notebook that a group uses now, if this device has its key and it is open. */
export function notebookOf(
  notebooks: readonly NotebookSession[],
  directory: Directory,
  group: GroupId,
): NotebookSession | undefined {
  const generation = directory.groups.find((other) => other.id === group)?.generation ?? 0
  return notebooks.find((one) => one.group === group && one.generation === generation)
}
