import type { GroupId } from '../notebook/ids.ts'
import type { SignedBurnWord } from './burn-word.ts'
import type { Policy, SignedPolicy } from './policy.ts'

/** The rule of the room, as a code; the interface has the words. */
export type RoomRule = 'chatham-house' | 'off-the-record'

/** The first and the last day, as YYYY-MM-DD; each may be missing. */
export interface Dates {
  readonly from: string | undefined
  readonly to: string | undefined
}

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

/** A plain snapshot of what everybody in the workshop sees. */
export interface Directory {
  readonly title: string
  readonly dates: Dates
  readonly rule: RoomRule
  /** The organizer's signed word; undefined while it has not arrived. */
  readonly policy: SignedPolicy | undefined
  readonly groups: readonly Group[]
  /** The organizer's last word on burning; undefined where there was none. */
  readonly burnWord: SignedBurnWord | undefined
  /** The request that everybody burns, if it stands. */
  readonly burnRequest: BurnRequest | undefined
  /** Devices that take part: random tags, no names. */
  readonly devices: readonly string[]
}

/** What this device knows of a workshop from earlier, so that nobody can turn it back. */
export interface SeenBefore {
  /** The latest policy. */
  readonly policy: SignedPolicy | undefined
  /** The organizer's last word on burning. */
  readonly burnWord: SignedBurnWord | undefined
  /** Each group's highest generation. */
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
export function marksNeeded(directory: { readonly policy: Policy | undefined }): number {
  return directory.policy?.marksNeeded ?? Number.POSITIVE_INFINITY
}

/** Bounds for what is shown from a document that anybody in the workshop can write to. */
export const maxTitleLength = 200
export const maxQuestionLength = 2000
export const maxGroups = 200
/** Devices that are listed at most; each can cost the organizer's a signature to check. */
export const maxDevices = 500
