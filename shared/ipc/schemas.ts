import { z } from 'zod'
import { languages } from '../base/language.ts'
import { areFourWords } from '../keys/four-words.ts'

const KiB = 1024
const MiB = 1024 * KiB

/** Bytes of a `.sotto` file that the app opens. */
export const maxBundleBytes = 256 * MiB

/** Raw bytes, with a bound in bytes. */
function bytesUpTo(limit: number) {
  return z.custom<Uint8Array>(
    (value) => value instanceof Uint8Array && value.byteLength <= limit,
    'not bytes, or too many',
  )
}

/** The whole keyring, sealed by the page where a passphrase keeps it. */
export const keyringBytes = bytesUpTo(4 * MiB)

/** A small secret of 32 bytes in a file of its own, so that it can be overwritten. */
export const slotSecret = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.byteLength === 32,
  'not 32 bytes',
)
/** The page's name for a slot: opaque. */
export const slotName = z.string().regex(/^[\w-]{1,200}$/)

/** The page's name for what stands in the journal: opaque. */
export const journalName = z.string().regex(/^[\w/-]{1,200}$/)

/** Sealed bytes, of one record or of a whole document. */
export const journalValue = bytesUpTo(256 * MiB)

/** Changes of the journal, in their order. */
export const journalChanges = z
  .array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['put', 'append']), name: journalName, value: journalValue }),
      z.object({ kind: z.literal('secret'), name: journalName, value: slotSecret }),
      z.object({ kind: z.literal('drop'), name: journalName }),
    ]),
  )
  .min(1)
  .max(10_000)

/**
 * A suggested file name: neutral, and nothing that a file system could take for a path, a hidden
 * file or a device.
 */
export const fileName = z
  .string()
  .max(120)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u)
  .refine((name) => !/(^(con|prn|aux|nul|com\d|lpt\d)(\.|$))|[ .]$/i.test(name), 'reserved')

/** A place where the person has let the page save, once: a word for it, the path stays outside. */
export const place = z.uuid()

/** What a file holds, or is to hold. */
export const fileBytes = bytesUpTo(256 * MiB)

/** A report as one HTML page, to be printed to PDF. Bounded in UTF-16 units. */
export const pageToPrint = z.object({
  html: z
    .string()
    .min(1)
    .max(32 * MiB),
})

/** The address of a meeting point. */
const meetingPointAddress = z
  .url({ protocol: /^wss?$/ })
  .max(300)
  .refine((address) => !/[@#]/.test(address), 'with credentials or a fragment')

/**
 * What the operating system itself puts between the app and the room: macOS refuses it the local
 * network; Windows has no rule in its firewall that lets others reach a meeting point here.
 */
const systemObstacle = z.enum(['local-network-refused', 'no-firewall-rule'])
export type SystemObstacle = z.infer<typeof systemObstacle>

/** The four words of a workshop: shown to people, secret to nobody. */
export const workshopWords = z.array(z.string().max(16)).refine(areFourWords, 'not four words')

/** What a room kit is filled for: whose words its sheet shows, and in which language. */
export const kitRequest = z.object({ words: workshopWords, language: z.enum(languages) })

/** What this computer does for the room, and what it hears of others. */
export const hostingState = z.object({
  /** Meeting points on this network that have announced themselves, this computer's own included. */
  found: z.array(meetingPointAddress).max(64),
  /** Undefined while this computer is no meeting point. */
  hosting: z
    .object({
      /** Its own addresses, for people to pass on; the best first. */
      addresses: z.array(meetingPointAddress).min(1).max(64),
      /** Devices that are connected to it now. */
      connections: z.int().min(0),
      /** Set while it hands Sotto out there. */
      handOut: z
        .object({
          /** The page's address, for people to open. */
          address: z.url({ protocol: /^http$/ }).max(300),
          /** Files that are handed out. */
          files: z.int().min(1),
        })
        .optional(),
    })
    .optional(),
  /**
   * Meeting points that announce themselves and cannot be reached: a firewall, or a network that
   * keeps its devices apart.
   */
  unreachable: z.int().min(0),
  /** Announcing and listening on the network failed: addresses must then be passed on by hand. */
  discoveryFailed: z.boolean(),
  obstacle: systemObstacle.optional(),
})
export type HostingState = z.infer<typeof hostingState>

/** Something that the app was opened with. */
export const opened = z.discriminatedUnion('kind', [
  /** The payload of an invite link. */
  z.object({ kind: z.literal('invite'), payload: z.string().min(1).max(16_384) }),
  /** A `.sotto` file: a sealed bundle, or an invite as a file. */
  z.object({ kind: z.literal('bundle'), bytes: bytesUpTo(maxBundleBytes) }),
  /** A file that could not be read. */
  z.object({ kind: z.literal('failed'), code: z.enum(['cannot-read', 'too-large']) }),
])
export type Opened = z.infer<typeof opened>
