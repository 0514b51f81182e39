/** Why the meeting point closed a WebSocket. Below 4000 as in RFC 6455 section 7.4, above it our own. */
export const closeCodes = {
  /** The meeting point stops or moves: connect to another, or again later. */
  goingAway: 1001,
  /** A binary frame; the protocol is text. */
  notText: 1003,
  /** A frame over the limit. */
  tooBig: 1009,
  /** The meeting point is full. */
  full: 1013,
  /** A frame that is not of the protocol. */
  notUnderstood: 4400,
  /** The receiver did not read what was sent to it. Connecting again is fine. */
  tooSlow: 4408,
  /** More topics than a connection, or the meeting point, may have. */
  tooManyTopics: 4409,
  /** A flood of frames. */
  tooMany: 4429,
} as const

export type CloseReason = keyof typeof closeCodes
