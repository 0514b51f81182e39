/**
 * The number of what devices say to each other: signals, frames, messages and peer states. Each signal
 * carries it, and a link begins with signals, so nothing else is read before. Raised when a device
 * of the number before would lose or misread something; what it may leave out, a new kind or a
 * field at the end, needs none. All that has to stay as it is in every number: a signal is sealed as
 * `signal-post.ts` has it, and is an object whose `v` is the number.
 *
 * 1: gossip is updates and a peer state. 2: gossip may be an offer, of what is too large to be sent unasked.
 */
export const protocol = 2
