import type { TurnServer } from '../../shared/invite/turn-server.ts'
import type { Room } from '../sync/index.ts'

/** Where a workshop's devices meet and reach each other now. */
export interface Reach {
  readonly meetingPoints: () => readonly string[]
  /** The organizer's TURN server, which the next paths may lead through. */
  readonly turn: () => TurnServer | undefined
  /** Goes on with other ones, in every room. */
  readonly setReach: (meetingPoints: readonly string[], turn: TurnServer | undefined) => void
}

/** Holds what can change while a workshop is open; `rooms` are those that are open by then. */
export function holdReach(
  first: readonly string[],
  firstTurn: TurnServer | undefined,
  rooms: () => readonly Pick<Room, 'setMeetingPoints'>[],
): Reach {
  let [meetingPoints, turn] = [first, firstTurn]
  return {
    meetingPoints: () => meetingPoints,
    turn: () => turn,
    setReach: (nextPoints, nextTurn) => {
      meetingPoints = nextPoints
      turn = nextTurn
      for (const room of rooms()) room.setMeetingPoints(nextPoints)
    },
  }
}
