import type { GroupId } from '../notebook/ids.ts'
import type { Policy } from './policy.ts'

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
  readonly policy: Policy | undefined
  readonly groups: readonly Group[]
  /** The organizer's signed request that everybody burns, if it stands. */
  readonly burnRequest: BurnRequest | undefined
  /** Devices that take part, and those that said they burned; random tags, no names. */
  readonly receipts: Receipts
}

/** What this device knows of a workshop from earlier, so that nobody can turn it back. */
export interface SeenBefore {
  /** The highest version of the policy. */
  readonly policy: number
  /** Each group's highest generation. */
  readonly generations: ReadonlyMap<string, number>
}

export interface BurnRequest {
  readonly id: string
}

export interface Receipts {
  readonly devices: readonly string[]
  /** Those that confirmed the standing request. */
  readonly burned: readonly string[]
}

/**
 * How many marks clear a wording (D4). Without the organizer's signed word nothing can be cleared,
 * so that whoever takes it away only makes the room more careful.
 */
export function marksNeeded(directory: Pick<Directory, 'policy'>): number {
  return directory.policy?.marksNeeded ?? Number.POSITIVE_INFINITY
}

/** Bounds for what is shown from a document that anybody in the workshop can write to. */
export const maxTitleLength = 200
export const maxQuestionLength = 2000
export const maxGroups = 200
/** Devices that are listed at most. */
export const maxDevices = 2000
