import { z } from 'zod'
import { isProof } from '../keys/session-proof.ts'
import { visibleLine } from '../notebook/visible/visible-text.ts'
import { isSealedTag } from './attendance.ts'
import { countdownSchema } from './countdown.ts'
import { isLeadWord } from './lead-word.ts'
import { isVersion } from './versions.ts'

/** How many colours people are told apart by; `--presence-0` … in tokens.css. */
export const presenceColors = 12
/** Longer names are cut: a name is shown beside a caret. In code points. */
export const maxNameLength = 40

const yId = z.object({
  client: z.int().nonnegative(),
  clock: z.int().nonnegative(),
})

/**
 * A place in a text, as Yjs encodes a relative position. A name of a root type (`tname`) is refused:
 * resolving one would create that root in our document, as often as a peer asks for it.
 */
const positionSchema = z.object({
  type: yId.nullish(),
  tname: z.null().optional(),
  item: yId.nullish(),
  assoc: z.int().min(-1).max(1).optional(),
})

/** Where somebody's caret is: in which section, from where to where. */
const cursorSchema = z.object({
  section: z.string().regex(/^[\w-]{1,64}$/),
  anchor: positionSchema,
  focus: positionSchema,
})

/**
 * What a device says of itself through awareness, one field for each feature. It comes from peers:
 * read it only through {@link readPresence}. Nothing of it is ever stored (promise P7).
 */
const presenceSchema = z.object({
  name: z.string().max(400).transform(cleanName),
  color: z
    .int()
    .min(0)
    .max(presenceColors - 1),
  cursor: cursorSchema.nullish().catch(undefined),
  /** The group whose notebook is on this device's screen. */
  group: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .nullish()
    .catch(undefined),
  /** For the organizer's device alone: by which tag it knows this device again. */
  attendance: z.string().refine(isSealedTag).nullish().catch(undefined),
  /** For this device and its copies alone: that this is a session of theirs. */
  session: z.string().refine(isProof).nullish().catch(undefined),
  /** It keeps nothing: when its window closes it is gone, and nobody waits for it. */
  visit: z.literal(true).nullish().catch(undefined),
  /** The organizer's time, signed: `organizer-time.ts`. */
  clock: z
    .object({ at: z.int().nonnegative(), signature: z.string().regex(/^[\w-]{86}$/) })
    .nullish()
    .catch(undefined),
  /** That it facilitates: `lead-word.ts`. */
  lead: z.string().refine(isLeadWord).nullish().catch(undefined),
  /** The countdown that it has heard of last, as facilitators signed it: `countdown.ts`. */
  countdown: countdownSchema.nullish().catch(undefined),
  /** The version of Sotto that it runs. */
  app: z.string().refine(isVersion).nullish().catch(undefined),
  /** The hour by its clock, counted since 1970 (UTC). */
  hour: z.int().nonnegative().nullish().catch(undefined),
})

export type PresenceState = z.infer<typeof presenceSchema>

const known = new WeakMap<object, PresenceState | undefined>()

/** The presence in an awareness state, or undefined where it is not one. A bad cursor is left out. */
export function readPresence(state: unknown): PresenceState | undefined {
  if (typeof state !== 'object' || state === null) return undefined
  if (!known.has(state)) known.set(state, presenceSchema.safeParse(state).data)
  return known.get(state)
}

/** A name on one line, without what nobody sees or what turns the text around it, of bounded length; may be empty. */
export function cleanName(name: string): string {
  return visibleLine([...visibleLine(name)].slice(0, maxNameLength).join(''))
}

/** The colour of a palette index, as CSS. Never a colour that a peer wrote. */
export function presenceColor(index: number): string {
  return `var(--presence-${index}, var(--accent, currentColor))`
}
