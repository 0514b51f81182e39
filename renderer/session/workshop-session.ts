import type { GroupId } from '../../shared/base/ids.ts'
import type { BurnRequest, Directory } from '../../shared/directory/directory.ts'
import {
  createDirectoryReader,
  type DirectoryReader,
} from '../../shared/directory/directory-reader.ts'
import { readBurned } from '../../shared/directory/read-receipts.ts'
import { receiptKey } from '../../shared/directory/receipt.ts'
import { type Access, accessFrom } from '../../shared/keys/access.ts'
import { draftGroup } from '../../shared/notebook/draft/draft-group.ts'
import { type ConsentRecord, consentRecord } from '../../shared/review/consent-record.ts'
import { followHolds } from '../../shared/review/follow-holds.ts'
import { createReviewReader, type ReviewReader } from '../../shared/review/review-reader.ts'
import { randomBytes } from '../platform/random.ts'
import { handedGenerations, type Membership, type StoredDoc } from '../vault/index.ts'
import { type BundleActs, createFileActs } from './acts/file-acts.ts'
import { createReviewActs, type ReviewActs } from './acts/review-acts.ts'
import { createWorkshopActs, type WorkshopActs } from './acts/workshop-acts.ts'
import { type AttendanceFollower, followAttendance } from './attendance.ts'
import { type DeviceMemory, openDeviceMemory } from './device-memory.ts'
import { type DocSession, type DocSessionConfig, openDocSession } from './doc-session.ts'
import { type CopyFollower, followCopies } from './follow-copies.ts'
import { type CountdownFollower, followCountdown } from './follow-countdown.ts'
import { followWordings } from './follow-wordings.ts'
import { createGroupNotebooks } from './group-notebooks.ts'
import { type Handover, handoverOf } from './handover.ts'
import { holdReach, type WorkshopReach } from './hold-reach.ts'
import { type NotebookSession, openNotebookSession } from './notebook-session.ts'
import { followOrganizerClock, type OrganizerClock } from './organizer-clock.ts'
import { type OwnIds, ownIdsOf } from './own-ids.ts'

/** A workshop, open on this device: its directory, and every notebook that this device has a key to. */
export interface WorkshopSession extends OwnIds, WorkshopReach {
  readonly membership: Membership
  readonly access: Access
  readonly directory: DirectoryReader
  readonly directorySession: DocSession
  /** The report as the organizer shows it to the room, and what the room says of it. */
  readonly review: ReviewReader
  /** The one way by which a screen writes in the directory, and in the review; each notebook has its own acts. */
  readonly acts: WorkshopActs & { readonly review: ReviewActs; readonly files: BundleActs }
  /** The notebooks that are open, in no order; the same array until one opens or closes. */
  readonly notebooks: () => readonly NotebookSession[]
  /** Calls back when a notebook has opened or closed. */
  readonly onNotebooks: (callback: () => void) => () => void
  /** The facilitators' merged notebook; theirs and the organizer's alone. */
  readonly draft: NotebookSession | undefined
  /** Notices a copy of this device on another machine. */
  readonly copies: CopyFollower
  /** How many devices said that they burned, as this request asks. */
  readonly burnedFor: (request: BurnRequest) => number
  /** How consent was given and what was destroyed, as far as this device knows: counts and days. */
  readonly consentRecord: () => ConsentRecord
  /** What this device alone remembers. */
  readonly memory: DeviceMemory
  /** On the organizer's device: which other devices have been heard of. */
  readonly attendance: AttendanceFollower | undefined
  readonly organizerClock: OrganizerClock
  readonly countdown: CountdownFollower
  /** Nothing of it is kept on this device: it is gone with this window. */
  readonly visits: boolean
  /** Whether something of this workshop was written here that no other device has. */
  readonly isUnshared: () => boolean
  /** Every document that is open, those of groups off the list included: what is to be saved, or burned. */
  readonly stored: () => readonly StoredDoc[]
  /** Saves and closes everything; resolves with what no disk has, for whoever opens the workshop again. */
  readonly close: () => Promise<Handover>
  /** Every document that is open, for burning: leaves the rooms first, so that nothing is written on. */
  readonly leaveForBurning: () => Promise<readonly StoredDoc[]>
}

/** Opens a workshop and keeps the set of its notebooks in step with the directory. */
export function openWorkshopSession(
  membership: Membership,
  config: Pick<DocSessionConfig, 'meetingPoints' | 'keep' | 'isKept' | 'handover'>,
): WorkshopSession {
  const access = accessFrom(membership.secrets)
  const { storageSecret, actsSecret } = membership
  const reach = holdReach(config, membership, () => [...beside, ...groups.open()])
  const { keep } = config
  const common = () => ({ ...config, storageSecret, ...reach.ofRooms() })
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
  const groups = createGroupNotebooks({ access, directory, review, draft, common })
  const memory = openDeviceMemory(common())
  const copies = followCopies(
    { storage: storageSecret, acts: actsSecret },
    memory,
    directorySession.awareness,
  )
  const { organizer } = access.signs
  const attendance = organizer && followAttendance(memory, directorySession.awareness, organizer)
  const { stopTimes, ...times } = followTimes(directorySession, access)
  const forget = followWordings(
    memory,
    () => (draft ? [...groups.current(), draft] : groups.current()),
    groups.subscribe,
  )

  const { doc } = directorySession
  const receipt = receiptKey(actsSecret)
  const reviewFrom = { directory, draft: draft?.reader, visits: !keep }
  const acts = {
    ...createWorkshopActs({ doc, access, directory, receipt, actsSecret, random: randomBytes }),
    review: createReviewActs(doc, access, review, reviewFrom),
    files: createFileActs(doc, access, directory, review),
  }
  const stored = () => [memory, ...beside, ...groups.open()].map((session) => session.stored)
  const stop = () => {
    forget()
    copies.stop()
    attendance?.stop()
    stopTimes()
    directory.destroy()
    review.destroy()
  }

  return {
    membership,
    access,
    directory,
    directorySession,
    review,
    ...ownIdsOf(membership),
    acts,
    notebooks: groups.current,
    onNotebooks: groups.subscribe,
    draft,
    burnedFor: (request) => readBurned(doc, directory.current().devices, request).length,
    consentRecord: () => consentRecord(doc, directory.current(), review.current()),
    memory,
    copies,
    attendance,
    ...times,
    visits: !keep,
    ...reach,
    isUnshared: () => [...beside, ...groups.open()].some((one) => one.isUnshared()),
    stored,
    leaveForBurning: async () => {
      stop()
      await groups.stop()
      await Promise.all([...beside, ...groups.open()].map(({ room }) => room.leave()))
      return stored()
    },
    close: async () => {
      stop()
      const notebooks = await groups.close()
      const others = await handoverOf([memory, ...beside].map((session) => session.close()))
      return new Map([...notebooks, ...others])
    },
  }
}

/** What the time is, and what is left of a countdown. */
function followTimes({ awareness }: DocSession, { trust }: Access) {
  const organizerClock = followOrganizerClock(awareness, trust.organizer)
  const now = () => organizerClock.now() ?? Date.now()
  const countdown = followCountdown({ awareness, facilitators: trust.facilitators, now })
  const stopTimes = () => {
    organizerClock.stop()
    countdown.stop()
  }
  return { organizerClock, countdown, stopTimes }
}

/**
 * The notebook that a group uses now, if this device has its key and it is open. Until the directory
 * has arrived, the one of the latest key that was handed over.
 */
export function notebookOf(
  notebooks: readonly NotebookSession[],
  directory: Directory,
  group: GroupId,
): NotebookSession | undefined {
  const known = directory.groups.find((other) => other.id === group)
  const own = notebooks.filter((one) => one.group === group)
  const generation = known?.generation ?? Math.max(...own.map((one) => one.generation))
  return own.find((one) => one.generation === generation)
}
