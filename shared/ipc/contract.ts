import { z } from 'zod'
import { languages } from '../base/language.ts'
import type { EventChannel, RequestChannel } from './channels.ts'
import {
  fileBytes,
  fileName,
  hostingState,
  journalChanges,
  journalName,
  journalValue,
  keyringBytes,
  kitRequest,
  opened,
  pageToPrint,
  place,
  slotName,
  slotSecret,
  workshopWords,
} from './schemas.ts'

/*
 * The one table of everything that crosses between the page and the main process. The preload
 * bridge, the registration in main and the types in the page derive from it.
 */

const nothing = z.undefined()

interface Row {
  readonly request: z.ZodType
  readonly response: z.ZodType
  /** What can go wrong, beside {@link commonCodes}. */
  readonly codes: readonly string[]
}

const none = [] as const
const writing = ['cannot-write', 'disk-full', 'not-permitted'] as const

/** Requests: what is asked, what is answered, and which codes can come instead. */
export const requests = {
  /** Whether the operating system seals the keyring; if not, a passphrase has to. */
  'keyring:sealed': { request: nothing, response: z.boolean(), codes: none },
  'keyring:read': {
    request: nothing,
    response: keyringBytes.optional(),
    /** `keychain-unavailable`: it may open another time; the keychain is locked, or does not answer. */
    codes: ['cannot-read', 'cannot-unseal', 'keychain-unavailable'],
  },
  /**
   * What only the device keeps is written sealed or not at all (`cannot-seal`); what a passphrase
   * protects is sealed besides where that can be.
   */
  'keyring:write': {
    request: z.object({ bytes: keyringBytes, kept: z.enum(['device', 'passphrase']) }),
    response: nothing,
    codes: [...writing, 'cannot-seal'],
  },
  'keyring:destroy': { request: nothing, response: nothing, codes: writing },
  /** A new secret under that name; one that was there before is overwritten first. */
  'slot:fill': { request: slotName, response: slotSecret, codes: writing },
  'slot:read': { request: slotName, response: slotSecret.optional(), codes: ['cannot-read'] },
  'slot:erase': { request: slotName, response: nothing, codes: writing },
  'slot:list': { request: nothing, response: z.array(slotName), codes: ['cannot-read'] },
  /** What stands under a name in the second journal of this device, sealed. */
  'journal:read': { request: journalName, response: z.array(journalValue), codes: ['cannot-read'] },
  'journal:read-secret': {
    request: journalName,
    response: slotSecret.optional(),
    codes: ['cannot-read'],
  },
  'journal:names': { request: nothing, response: z.array(journalName), codes: ['cannot-read'] },
  /** Answered when it would survive a power cut. */
  'journal:write': { request: journalChanges, response: nothing, codes: writing },
  /** Asks the person where, with a name to begin from; no place where they thought better of it. */
  'file:choose': { request: fileName, response: place.optional(), codes: none },
  /** Writes to a place that was chosen, once. What is written is made after the choosing. */
  'file:write': {
    request: z.object({ place, bytes: fileBytes }),
    response: nothing,
    codes: [...writing, 'no-such-place'],
  },
  'report:print-pdf': { request: pageToPrint, response: fileBytes, codes: ['cannot-print'] },
  'meeting-point:status': { request: nothing, response: hostingState, codes: none },
  /** Makes this computer a meeting point, and announces it. */
  'meeting-point:host': {
    request: nothing,
    response: hostingState,
    codes: ['port-in-use', 'not-permitted', 'no-such-address', 'process-failed'],
  },
  'meeting-point:stop-hosting': { request: nothing, response: hostingState, codes: none },
  /** Whether to take over by itself when no meeting point is heard of any more. */
  'meeting-point:stand-by': { request: z.boolean(), response: hostingState, codes: none },
  /** Asks the person for a folder with installers, and hands them out; no state where they thought better of it. */
  'hand-out:start': {
    request: workshopWords,
    response: hostingState.optional(),
    codes: ['cannot-read', 'nothing-there', 'process-failed'],
  },
  'hand-out:stop': { request: nothing, response: hostingState, codes: none },
  /**
   * Asks the person for installers and for a folder or a stick, and fills it. How many files were
   * copied; undefined where they thought better of it.
   */
  'room-kit:fill': {
    request: kitRequest,
    response: z.int().min(1).optional(),
    codes: [...writing, 'cannot-read', 'not-an-installer', 'wrong-sum', 'cannot-print'],
  },
  /** Hands over what the app was opened with, once; events say when there is more. */
  'opened:take': { request: nothing, response: z.array(opened).max(64), codes: none },
  /** The language of the page: the menu and the dialogs of the main process follow it. */
  'language:speak': { request: z.enum(languages), response: nothing, codes: none },
} as const satisfies Record<RequestChannel, Row>

/** Events from the main process. */
export const events = {
  'meeting-point:changed': hostingState,
  'opened:waiting': nothing,
} as const satisfies Record<EventChannel, z.ZodType>

/** Codes that every request can come back with. */
export const commonCodes = ['foreign-sender', 'bad-request', 'failed'] as const

export type RequestOf<C extends RequestChannel> = z.infer<(typeof requests)[C]['request']>
export type ResponseOf<C extends RequestChannel> = z.infer<(typeof requests)[C]['response']>
export type CodeOf<C extends RequestChannel> = (typeof requests)[C]['codes'][number]
export type EventOf<C extends EventChannel> = z.infer<(typeof events)[C]>

/** What the preload script puts into the page: one function a request, and one to listen. */
export interface Bridge {
  readonly requests: {
    readonly [C in RequestChannel]: (request: RequestOf<C>) => Promise<unknown>
  }
  readonly listen: (channel: EventChannel, callback: (event: unknown) => void) => () => void
}

/** The name of the bridge in the page. */
export const bridgeName = 'sotto'
