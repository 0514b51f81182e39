import type { RoleSecrets } from '../keys/access.ts'
import type { TurnServer } from './turn-server.ts'

/** What an invite carries: keys and addresses. No title, no name, no date. */
export interface Invite {
  readonly secrets: RoleSecrets
  /** WebSocket addresses, in the order to try them. Empty: the app finds one on the local network. */
  readonly meetingPoints: readonly string[]
  /** For people elsewhere, where the organizer has one. */
  readonly turn?: TurnServer | undefined
}

/** Why a text is not an invite that can be used; the interface has the sentences. */
export type InviteProblem =
  /** Something else altogether: ask for the link again. */
  | 'not-an-invite'
  /** Its end is missing (a line break, a cut-off message): copy the whole link. */
  | 'truncated'
  /** As long as it should be, but characters were changed: ask for the link again. */
  | 'damaged'
  /** Made by a newer version of the app: update. */
  | 'future-version'
  /** Made by a version from before groups' keys were signed: ask for a new one. */
  | 'past-version'
  /** It brings a key that no facilitator signed: somebody made it up, to lead people into another room. */
  | 'unsigned'

export type InviteResult =
  | { readonly ok: true; readonly invite: Invite }
  | { readonly ok: false; readonly code: InviteProblem }

/** The most meeting points that an invite names. */
export const maxMeetingPoints = 8
/** The longest address of a meeting point, in bytes. */
export const maxAddressLength = 255
/** The most groups that one invite opens. */
export const maxInviteGroups = 64
