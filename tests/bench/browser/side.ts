import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'

/** One side of a comparison, in a page. */
export interface Side {
  /** How many others this page exchanges messages with now. */
  readonly connected: () => number
  readonly status: () => unknown
  readonly setMeetingPoints?: (urls: readonly string[]) => void
  readonly leave: () => Promise<void>
}

export interface SideConfig {
  readonly topic: string
  readonly meetingPoints: readonly string[]
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly rtc?: RTCConfiguration
}

export type JoinSide = (config: SideConfig) => Side
