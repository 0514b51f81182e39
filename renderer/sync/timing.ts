/**
 * When a link does what, in milliseconds. Simulated and hard networks may pass others. More of any
 * of these is slower to notice and quieter; less is the other way round.
 */
export interface Timing {
  /** From hello to hello while nothing is open; each is twice the one before, up to the last. */
  readonly helloFirstMs: number
  readonly helloLastMs: number
  /** Nothing heard at all, though the meeting point is there: the device is given up until it is announced again. */
  readonly unheardMs: number
  /** From telling a device of another protocol ours to telling it again, and how long without a word of it until it is gone. */
  readonly foreignCallMs: number
  readonly foreignUnheardMs: number
  /** An attempt at a direct path that has not opened is given up. Browsers take two seconds on a bad network. */
  readonly connectMs: number
  /** Pauses between attempts; the last one repeats. A path that cannot be costs a signal a minute, no more. */
  readonly retryMs: readonly number[]
  /** The end that usually waits for an offer makes one itself: three hellos of the other may have got lost. */
  readonly offerAnywayMs: number
  /** No direct path for so long: the relay. People wait; a direct path in a room takes well under a second. */
  readonly relayMs: number
  /** A way in doubt for so long: look for another, then start over. A glimpse of no Wi-Fi must not cost the path. */
  readonly waveringRestartMs: number
  readonly waveringGiveUpMs: number
  /** From ping to ping on a path that is otherwise silent; two and a half of them without an answer, and it is lost. The relay has no other way to notice. */
  readonly pingMs: Readonly<Record<'direct' | 'relay', number>>
  /** After waking, an answer is due within. */
  readonly wakeAnswerMs: number
  /** From saying that a link is not needed to closing it: what is under way has arrived by then. */
  readonly restMs: number
}

/** The times of the app; the reasons stand at {@link Timing}. */
export const defaultTiming: Timing = {
  helloFirstMs: 800,
  helloLastMs: 5000,
  unheardMs: 30_000,
  foreignCallMs: 30_000,
  foreignUnheardMs: 90_000,
  connectMs: 7000,
  retryMs: [200, 2000, 10_000, 30_000, 60_000],
  offerAnywayMs: 2500,
  relayMs: 3000,
  waveringRestartMs: 800,
  waveringGiveUpMs: 3000,
  pingMs: { direct: 30_000, relay: 8000 },
  wakeAnswerMs: 3000,
  restMs: 500,
}

/** When the mesh does what, in milliseconds. What is said a little later travels with what comes next. */
export const meshTiming = {
  /** Presence, digests and links are looked at anew so often, whatever happens; a device that has vanished is noticed by it. */
  evaluateMs: 1000,
  /** A peer state that came over others may be one of a burst: looked at when that is over. */
  evaluateSoonMs: 30,
  /** Our peer state goes out so long after: a link was heard (few links, many links: a crowd joins in a second and each link is news), a link went down, our digest, our presence. */
  saySmallRoomMs: 150,
  sayBigRoomMs: 500,
  sayDownMs: 400,
  sayDigestMs: 30,
  sayPresenceMs: 60,
  /** Digests that differ are compared after what is under way has had time to arrive: after ours, after a neighbour's has changed. */
  compareOwnMs: 2000,
  compareTheirsMs: 300,
  /** With many around, so long for the rest of a crowd before choosing whom to link to. */
  crowdMs: 120,
  /** From comparing peer states of devices that no link joins with a neighbour's, to the next. */
  exchangeMs: 3000,
  /** A device that cannot be reached any more still counts as present: links are remade in less. */
  presentGraceMs: 3000,
  /** One that vanished without a goodbye is looked for: as long as a device that says nothing is not given up (`unheardMs`). */
  missedMs: 30_000,
  /** Its state is kept, in case that it comes back; and that it has left, so that what comes late counts for nothing. */
  keepPeerMs: 60_000,
  /** After a change of links not everybody knows of it: words are passed on to more than the tree says. */
  settlingMs: 2500,
} as const

/** When a sync request or response is made, given up, or made again, in milliseconds. */
export const syncTiming = {
  /** To the first piece of an answer. */
  firstPieceMs: 8000,
  /** From piece to piece; on the relay one takes seconds. */
  nextPieceMs: 30_000,
  /** A device that is busy is asked again. */
  busyMs: 1000,
  /** Between two requests to one device, whatever it says of its digest: an answer costs us work. */
  betweenRequestsMs: 250,
  /** To the next device after an answer: news of the same may still be coming in. */
  afterAnswerMs: 20,
  /** What is known to be missing is on its way, most often; and what nobody has is asked for now and then. */
  missingFirstMs: 200,
  missingAgainMs: 3000,
  /** Nothing was compared at rest for so long, since people type without a pause: asks all the same. */
  restlessMs: 10_000,
  /** An answer may take so long the first time; after each time that it was not enough, twice as much. */
  budgetMs: 30_000,
  /** A device that has been taking an answer for so long keeps nobody else from one. */
  slowReceiverMs: 10_000,
  /** Rest before a digest is worked out; the same after something came in bulk; and the longest without one. */
  digestRestMs: 1000,
  digestAfterBulkMs: 50,
  digestLongestMs: 3000,
  /** Putting a big answer into the document, before keys and frames have a turn: one frame of the screen. */
  landingTurnMs: 16,
} as const

/** When the connection to a meeting point is made, doubted and given up, in milliseconds. */
export const meetingPointTiming = {
  /** Announced again after so long, and up to twice that: heals what an announcement that got lost broke. */
  announceMs: 45_000,
  /** At leaving, for the goodbyes by the meeting point, looked at so often; and for those that went by direct paths. */
  goodbyeMs: 400,
  goodbyePollMs: 20,
  partingMs: 60,
  /** For an answer, and for a connection to be made; what is under way gets as much again. */
  answerMs: 2500,
  connectMs: 8000,
  /** From connecting until whoever is there has been heard of, where there is no direct path too: `relayMs`, and as much again. */
  lookMs: 6000,
  /** Silent for so long: asks. Looked at so often. */
  silenceMs: 10_000,
  tickMs: 2000,
} as const

/** When this device looks whether it has slept, in milliseconds. */
export const wakingTiming = {
  tickMs: 5000,
  /** A tick that comes so late: the device has slept, and every path is in doubt. */
  sleptMs: 15_000,
} as const

/** When WebRTC signals what, in milliseconds. */
export const rtcTiming = {
  /** Candidates of the local network are found in less; with them in the offer, one signal does. */
  gatherMs: 120,
  /** None more for so long: there are no others on this network. */
  gatherQuietMs: 8,
  /** Candidates that are found later are sent together. */
  candidatesMs: 60,
} as const

/** When the relay sends again or acknowledges, in milliseconds. */
export const relayTiming = {
  /** An acknowledgement that travels alone waits for a packet to travel on. */
  acknowledgeMs: 60,
  /** Sent again after so long; twenty seconds in all, then the path is lost. */
  resendMs: [1000, 1500, 2000, 2500, 3000, 3000, 3000, 4000],
} as const
