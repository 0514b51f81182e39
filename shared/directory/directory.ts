import type { GroupId } from '../base/ids.ts'
import type { SignedBurnWord } from './burn-word.ts'
import type { SignedFacts, WorkshopFacts } from './facts-word.ts'
import type { GroupWord } from './group-words.ts'
import type { SignedPolicy, WorkshopPolicy } from './policy.ts'

/** A breakout group, or the plenary. */
export interface Group {
  readonly id: GroupId
  readonly name: string
  /** What the group talks about. */
  readonly question: string
  /** A fractional index; equal ones are ordered by id. */
  readonly order: string
  /** Which of the group's keys is in use: 0, and one more with every replacement. */
  readonly generation: number
  /** Titles of the sections that its notebook starts with; left out where it starts blank. */
  readonly template?: readonly string[]
}

/** What was signed, and stands when somebody takes it out of the directory or brings back an earlier word. */
export interface Signed {
  /** The organizer's last word on title, days and rule; undefined while none has arrived. */
  readonly facts: SignedFacts | undefined
  /** What the organizer decided for everybody; undefined while it has not arrived. */
  readonly policy: SignedPolicy | undefined
  /** The organizer's last word on burning; undefined where there was none. */
  readonly burnWord: SignedBurnWord | undefined
  /** What facilitators said last of each group, those included that were taken off the list. */
  readonly groupWords: readonly GroupWord[]
}

/** A plain snapshot of what everybody in the workshop sees. */
export interface Directory extends WorkshopFacts, Signed {
  /** The groups, in order: signed ones alone. */
  readonly groups: readonly Group[]
  /** The request that everybody burns, if it stands. */
  readonly burnRequest: BurnRequest | undefined
  /** Devices that take part: random tags, no names. */
  readonly devices: readonly string[]
  /** Something signed is there that a newer app has written: what stands is what was known before. */
  readonly newer: boolean
}

/** What this device knows of a workshop from earlier, so that nobody can turn it back. */
export interface SeenBefore extends Signed {
  /** The generations of groups that this device was handed keys to. */
  readonly generations: ReadonlyMap<string, number>
}

/** A standing request that everybody burns. */
export interface BurnRequest {
  /** The number of the organizer's word; receipts name it. */
  readonly serial: number
}

/**
 * How many marks clear a wording (D4). Without the organizer's signed word nothing can be cleared,
 * so that whoever takes it away only makes the room more careful.
 */
export function marksNeededBy(directory: { readonly policy: WorkshopPolicy | undefined }): number {
  return directory.policy?.marksNeeded ?? Number.POSITIVE_INFINITY
}
