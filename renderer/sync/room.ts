import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { CutOffCode } from './limits.ts'

/** What joins one document to the other devices that hold its key. */
export interface RoomConfig {
  /** Opaque; derived from the document's key, so that it names nothing. */
  readonly topic: string
  /** Seals what goes through the meeting point; derived from the document's key. */
  readonly password: string
  /** WebSocket addresses. Empty: nobody is contacted. Never a default. */
  readonly meetingPoints: readonly string[]
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /**
   * Asked at each attempt at a direct path, since credentials expire. Empty unless the organizer set some:
   * no STUN, no TURN by default.
   */
  readonly iceServers: () => readonly RTCIceServer[]
  /** Anything else for the direct paths; for tests of hard networks. */
  readonly rtc?: RTCConfiguration
}

/**
 * `looking`: connected, and not for long enough that whoever is there would have been heard of, or some
 * that were there have vanished without a goodbye, so that they may be back any moment (another address, no
 * Wi-Fi for a while), or somebody is being called who has not answered yet; only `connected` tells from nobody being heard that nobody is there.
 */
export type MeetingPointState = 'none' | 'connecting' | 'looking' | 'connected'

/**
 * Why a room cannot be what it should. Codes, not texts: the interface has the words.
 * `insecure-context`: the page has no `crypto.subtle` (not https, not localhost), so nothing can be
 * sealed and nothing is sent. `already-open`: the topic is open in this window; this room starts
 * when the other has been left. `cannot-open`: the room could not be made; its key, most likely.
 */
export type RoomProblem = 'insecure-context' | 'already-open' | 'cannot-open'

/** What is true of a room now. Counts are of devices, never of people. */
export interface RoomStatus {
  readonly meetingPoint: MeetingPointState
  /** Those of the room's meeting points with which there is no connection now. */
  readonly unreached: readonly string[]
  /** Other devices that we exchange messages with now. */
  readonly connected: number
  /** Of those, how many by the sealed relay through the meeting point. */
  readonly byRelay: number
  /** Of those, how many directly but for the TURN server that carries it. */
  readonly byTurn: number
  /** Devices of the room that we hear of now, this one included. */
  readonly present: number
  /** Devices that were present a moment ago and did not say goodbye; in none of the other counts. */
  readonly missed: number
  /** Devices that are being called and were not heard yet; in none of the other counts. Who does not answer is given up. */
  readonly called: number
  /** Of those present, how many hold all that this device holds, this one included. */
  readonly haveAll: number
  /**
   * Devices that hold other things than this one under the same numbers: somebody has written two
   * things as one, and no exchange mends it.
   */
  readonly forked: number
  /**
   * Devices of the room that speak a later protocol than this one (this one must be updated), and an
   * earlier one (theirs must). Nothing is exchanged with them, and they are in none of the counts above.
   */
  readonly newer: number
  readonly older: number
  /** Messages, or ends of some, that only a later build can read, and that did no harm. */
  readonly ignored: number
  /** Devices that broke the limits and were cut off since this room was joined, and why the last one was. */
  readonly cutOff: number
  readonly lastCutOff: CutOffCode | undefined
  /** Devices that have cut this one off since then. */
  readonly cutOffBy: number
  readonly problem: RoomProblem | undefined
}

/** One document's connection to its room. */
export interface Room {
  readonly status: () => RoomStatus
  /** Calls back when the status has changed; returns the way to stop. */
  readonly onStatus: (callback: () => void) => () => void
  /** Goes on with other meeting points (the host has moved). */
  readonly setMeetingPoints: (meetingPoints: readonly string[]) => void
  /**
   * Says goodbye, so that the others drop our presence at once; resolves when that is sent and the
   * topic may be joined again. The awareness keeps its local state, for the next join.
   */
  readonly leave: () => Promise<void>
}

/** Joins a room. Never throws: what stands in the way is told by {@link RoomStatus.problem}. */
export type JoinRoom = (config: RoomConfig) => Room
