import type { Membership } from '../vault/index.ts'
import type { DocSession, DocSessionConfig } from './doc-session.ts'

/** Where a workshop's devices meet and reach each other now. */
export interface WorkshopReach {
  readonly meetingPoints: () => readonly string[]
  /** The organizer's TURN server, which the next paths may lead through. */
  readonly turn: () => Membership['turn']
  /** Goes on with other ones, in every room. */
  readonly setReach: (meetingPoints: readonly string[], turn: Membership['turn']) => void
  /** What a document is opened with now. */
  readonly ofRooms: () => Pick<DocSessionConfig, 'meetingPoints' | 'turn'>
}

/** Holds what can change while a workshop is open; `open` are the documents that are open by then. */
export function holdReach(
  first: Pick<DocSessionConfig, 'meetingPoints'>,
  membership: Membership,
  open: () => readonly Pick<DocSession, 'room'>[],
): WorkshopReach {
  let { meetingPoints } = first
  let now = membership.turn
  const turn = () => now
  return {
    meetingPoints: () => meetingPoints,
    turn,
    ofRooms: () => ({ meetingPoints, turn }),
    setReach: (nextPoints, nextTurn) => {
      meetingPoints = nextPoints
      now = nextTurn
      for (const { room } of open()) room.setMeetingPoints(nextPoints)
    },
  }
}
