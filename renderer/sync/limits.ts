/**
 * What one device may make another hold or do. They are wide for an honest device (a notebook of
 * 10 MB, an afternoon of typing) and tight for a hostile one. Bytes, unless named otherwise.
 */
export const limits = {
  /** One message of the data channel. */
  frame: 16 * 1024,
  /** One message of ours, over however many frames. */
  message: 64 * 1024 * 1024,
  /** What all the half-received messages of a room may take together, and those of one device. */
  held: 160 * 1024 * 1024,
  heldEach: 80 * 1024 * 1024,
  /** A half-received message that does not grow for so many milliseconds is given up, and its path. */
  stalled: 30_000,
  /** What may wait to be sent to one device, before we start over with it. */
  queued: 160 * 1024 * 1024,
  /** What one device may send us in {@link quotaTime}. */
  quota: 512 * 1024 * 1024,
  /** Frames one device may send us in {@link quotaTime}: far above what bulk needs, below what would starve us. */
  quotaFrames: 600_000,
  quotaTime: 60_000,
  /** Of those, signs of life and the like: honest devices send one in seconds, and each wants an answer. */
  quotaSigns: 600,
  /** Updates that wait for earlier ones; more than this comes from nobody honest. */
  pending: 40 * 1024 * 1024,
  /** One device's presence, as JSON. */
  presence: 4 * 1024,
  /** Devices that we keep an account of in one room. */
  devices: 256,
  /** Peers of one room, those who never answered included. */
  peers: 256,
  /** Links that one device may say it has. */
  links: 256,
  /** Updates in one message of gossip. */
  updates: 4096,
  stateVector: 1024 * 1024,
  sdp: 16 * 1024,
  candidates: 40,
  candidate: 512,
  /** Frames of one lane in one packet of the relay. */
  packetFrames: 64,
  /** Bad signals from one device before it is cut off. */
  badSignals: 20,
  /** Milliseconds for which a device that was cut off stays so. */
  cutOff: 10 * 60_000,
} as const

/** Why a device was cut off. Codes, not texts. */
export type CutOffCode =
  | 'frame-too-large'
  | 'malformed-frame'
  | 'message-too-large'
  | 'malformed-message'
  | 'holds-too-much'
  | 'too-much'
  | 'bad-signals'
