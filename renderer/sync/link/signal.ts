import { z } from 'zod'
import { limits } from '../limits.ts'

/**
 * What two links say to each other through the meeting point, which sees nothing of it: it is sealed
 * (`signal-post.ts`). On the wire the names are short, `{ v, s, r, k, g, n, a }`; here is what they mean.
 */
export type LinkSignal = SignalEnvelope & LinkSignalBody

/** What every signal carries. */
interface SignalEnvelope {
  /** The protocol's number (`protocol.ts`); `v`. */
  readonly protocol: number
  /** The sender's epoch; `s`. One that starts over has a higher one, so that late signals of an earlier one are told apart. */
  readonly epoch: number
  /** The receiver's epoch as the sender knows it; 0: not yet; `r`. */
  readonly remoteEpoch: number
}

/** What a signal says; its kind is `k`. */
export type LinkSignalBody =
  /** I am here in this epoch; `ask`: are you? */
  | { readonly kind: 'hello'; readonly ask: boolean }
  /** What was between us is gone, and I do not seek another. */
  | { readonly kind: 'reset' }
  | DirectSignal
  | RelayPacket
  /** The sender leaves, or has cut the receiver off. */
  | { readonly kind: 'bye'; readonly why: 'left' | 'cut-off' }

/** What belongs to an attempt at a direct path; its number is `g`. */
export type DirectSignal =
  | {
      readonly kind: 'description'
      readonly attempt: number
      readonly type: 'offer' | 'answer'
      readonly sdp: string
    }
  | {
      readonly kind: 'candidates'
      readonly attempt: number
      readonly candidates: readonly Candidate[]
    }
  /** Asks the end that offered to look for a way anew. */
  | { readonly kind: 'restart'; readonly attempt: number }

/** A packet of the relay. Without frames `expected` alone counts. */
export interface RelayPacket {
  readonly kind: 'relay'
  /** Its own number; `n`. */
  readonly number: number
  /** The number of the next one that is expected from the other end, which acknowledges all before it; `a`. */
  readonly expected: number
  readonly talk: readonly Uint8Array[]
  readonly bulk: readonly Uint8Array[]
}

/** A signal as it is sealed and sent. */
export type WireSignal = z.input<typeof wireSignal>

const count = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER)
const envelope = { v: count, s: count, r: count }
const candidate = z.object({
  candidate: z.string().max(limits.candidate),
  sdpMid: z.string().max(32).nullable(),
  sdpMLineIndex: z.number().int().min(0).max(8).nullable(),
})
type Candidate = z.infer<typeof candidate>

const frames = z
  .array(z.custom<Uint8Array>((value) => value instanceof Uint8Array))
  .max(limits.packetFrames)

const wireSignal = z.discriminatedUnion('k', [
  z.object({ ...envelope, k: z.literal('hello'), ask: z.boolean() }),
  z.object({ ...envelope, k: z.literal('reset') }),
  z.object({
    ...envelope,
    k: z.literal('sdp'),
    g: count,
    kind: z.enum(['offer', 'answer']),
    sdp: z.string().max(limits.sdp),
  }),
  z.object({
    ...envelope,
    k: z.literal('ice'),
    g: count,
    candidates: z.array(candidate).max(limits.candidates),
  }),
  z.object({ ...envelope, k: z.literal('restart'), g: count }),
  z.object({
    ...envelope,
    k: z.literal('detour'),
    n: count,
    a: count,
    talk: frames,
    bulk: frames,
  }),
  z.object({ ...envelope, k: z.literal('bye'), why: z.enum(['left', 'cut-off']) }),
])

const known: ReadonlySet<string> = new Set(wireSignal.options.map(({ shape }) => shape.k.value))
const numbered = z.object({ v: count })
const ofSomeKind = z.object({ ...envelope, k: z.string() })

/** The number of the protocol that a signal is of; undefined where it is no signal of any. Nothing else of it is read. */
export function protocolOf(value: unknown): number | undefined {
  return numbered.safeParse(value).data?.v
}

/** The signal; `unknown` where it is of a kind that came later; undefined where it is none. */
export function readSignal(value: unknown): LinkSignal | 'unknown' | undefined {
  const parsed = wireSignal.safeParse(value)
  if (parsed.success) return fromWire(parsed.data)
  const other = ofSomeKind.safeParse(value)
  return other.success && !known.has(other.data.k) ? 'unknown' : undefined
}

function fromWire(wire: z.output<typeof wireSignal>): LinkSignal {
  const around = { protocol: wire.v, epoch: wire.s, remoteEpoch: wire.r }
  switch (wire.k) {
    case 'hello':
      return { ...around, kind: 'hello', ask: wire.ask }
    case 'reset':
      return { ...around, kind: 'reset' }
    case 'sdp':
      return { ...around, kind: 'description', attempt: wire.g, type: wire.kind, sdp: wire.sdp }
    case 'ice':
      return { ...around, kind: 'candidates', attempt: wire.g, candidates: wire.candidates }
    case 'restart':
      return { ...around, kind: 'restart', attempt: wire.g }
    case 'detour': {
      const { talk, bulk } = wire
      return { ...around, kind: 'relay', number: wire.n, expected: wire.a, talk, bulk }
    }
    case 'bye':
      return { ...around, kind: 'bye', why: wire.why }
  }
}

/** A signal with the names that it has on the wire. */
export function writeSignal(signal: LinkSignal): WireSignal {
  const around = { v: signal.protocol, s: signal.epoch, r: signal.remoteEpoch }
  switch (signal.kind) {
    case 'hello':
      return { ...around, k: 'hello', ask: signal.ask }
    case 'reset':
      return { ...around, k: 'reset' }
    case 'description':
      return { ...around, k: 'sdp', g: signal.attempt, kind: signal.type, sdp: signal.sdp }
    case 'candidates':
      return { ...around, k: 'ice', g: signal.attempt, candidates: [...signal.candidates] }
    case 'restart':
      return { ...around, k: 'restart', g: signal.attempt }
    case 'relay': {
      const { number, expected, talk, bulk } = signal
      return { ...around, k: 'detour', n: number, a: expected, talk: [...talk], bulk: [...bulk] }
    }
    case 'bye':
      return { ...around, k: 'bye', why: signal.why }
  }
}
