import { z } from 'zod'
import { limits } from '../limits.ts'

/**
 * What two links say to each other through the meeting point, which sees nothing of it: it is sealed
 * (`signal-post.ts`). `s` is the sender's session, `r` the receiver's as the sender knows it (0: not
 * yet). A session that starts over has a higher number, so that late signals of an earlier one are
 * told apart. `v` is the protocol's number (`protocol.ts`).
 */
export type LinkSignal = z.infer<typeof linkSignal>

/** A signal without its envelope. */
export type LinkSignalBody = LinkSignal extends infer S
  ? S extends LinkSignal
    ? Omit<S, 'v' | 's' | 'r'>
    : never
  : never

const count = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER)
const envelope = { v: count, s: count, r: count }
const candidate = z.object({
  candidate: z.string().max(limits.candidate),
  sdpMid: z.string().max(32).nullable(),
  sdpMLineIndex: z.number().int().min(0).max(8).nullable(),
})

const frames = z
  .array(z.custom<Uint8Array>((value) => value instanceof Uint8Array))
  .max(limits.packetFrames)

const linkSignal = z.discriminatedUnion('k', [
  /** I am here in this session; `ask`: are you? */
  z.object({ ...envelope, k: z.literal('hello'), ask: z.boolean() }),
  /** What was between us is gone, and I do not seek another. */
  z.object({ ...envelope, k: z.literal('reset') }),
  /** An attempt at a direct path, number `g`. */
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
  /** Asks the end that offered to look for a way anew. */
  z.object({ ...envelope, k: z.literal('restart'), g: count }),
  /** A packet of the relay: `n` its number, `a` the next one expected from the other end. No frames: `a` alone counts. */
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

const known: ReadonlySet<string> = new Set(linkSignal.options.map(({ shape }) => shape.k.value))
const numbered = z.object({ v: count })
const ofSomeKind = z.object({ ...envelope, k: z.string() })

/** The number of the protocol that a signal is of; undefined where it is no signal of any. Nothing else of it is read. */
export function protocolOf(value: unknown): number | undefined {
  return numbered.safeParse(value).data?.v
}

/** The signal; `unknown` where it is of a kind that came later; undefined where it is none. */
export function readSignal(value: unknown): LinkSignal | 'unknown' | undefined {
  const parsed = linkSignal.safeParse(value)
  if (parsed.success) return parsed.data
  const other = ofSomeKind.safeParse(value)
  return other.success && !known.has(other.data.k) ? 'unknown' : undefined
}
