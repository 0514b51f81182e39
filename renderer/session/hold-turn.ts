import type { TurnServer } from '../../shared/invite/turn-server.ts'

/** The organizer's TURN server as it is now; every path asks for it anew. */
export interface TurnHolder {
  readonly turn: () => TurnServer | undefined
  readonly setTurn: (turn: TurnServer | undefined) => void
}

/** Holds one that can change while a workshop is open. */
export function holdTurn(first: TurnServer | undefined): TurnHolder {
  let now = first
  return {
    turn: () => now,
    setTurn: (next) => {
      now = next
    },
  }
}
