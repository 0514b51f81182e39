import type { Language } from '../../shared/base/language.ts'
import type { SystemObstacle } from '../../shared/ipc/schemas.ts'
import type { ErasableSlots } from './erasable-slots.ts'
import type { TabMemory } from './tab-memory.ts'

/**
 * The one interface between the app and what it runs on: the desktop shell or a browser. What
 * fails rejects with a {@link PlatformError}.
 */
export interface Platform {
  readonly kind: 'desktop' | 'browser'
  /** Lets the person save a file; resolves to false where they thought better of it, rejects for one of the reasons of `failure.ts`. */
  readonly saveFile: (file: FileToSave) => Promise<boolean>
  /**
   * Prints one whole page of HTML to PDF, without scripts, images or anything from elsewhere.
   * Undefined: the shell cannot, its print dialog has to do.
   */
  readonly printPdf: ((html: string) => Promise<Uint8Array>) | undefined
  /** Meeting points that this shell offers by itself (it hosts one, heard of some, or was served by one). */
  readonly meetingPoints: () => Promise<readonly string[]>
  /** Calls back with {@link meetingPoints} whenever they have changed; returns the way to stop. */
  readonly onMeetingPoints: (callback: (addresses: readonly string[]) => void) => () => void
  /** Making this computer a meeting point. Undefined: the shell cannot. */
  readonly host: Host | undefined
  /** The link that opens an invite here, for a payload: `sotto://join#…` or this page's own address. */
  readonly inviteLink: (payload: string) => string
  /** Calls back with each invite payload that the shell was opened with; returns the way to stop. */
  readonly onInvite: (callback: (payload: string) => void) => () => void
  /** Calls back with the bytes of each `.sotto` file that the shell was opened with. */
  readonly onBundle: (callback: (bytes: Uint8Array) => void) => () => void
  /** The language of the page, which the shell's own menu and dialogs follow. */
  readonly speak: (language: Language) => void
  /** Small sealed or wrapped values of this device, by name. */
  readonly secrets: SecretStore
  /** True where the operating system seals what {@link secrets} holds; else a passphrase has to. */
  readonly secretsSealed: () => Promise<boolean>
  /** Whether this device has promised to keep what the app stores until the app itself erases it. */
  readonly keeping: Keeping
  /** Secrets that can be overwritten for good. Undefined: the shell has no place of its own for them. */
  readonly slots: ErasableSlots | undefined
  /** What a tab remembers over its reloads. Undefined: the shell has no tabs, or no memory for them. */
  readonly tab: TabMemory | undefined
}

export interface FileToSave {
  /** A neutral suggestion: no title of the workshop, no name. */
  readonly suggestedName: string
  readonly mediaType: string
  /** Called once the person has chosen a place: what has changed until then counts. */
  readonly make: () => Promise<Uint8Array>
}

/**
 * A promise that a browser gives or does not give. Without it what is stored may go: a private window
 * forgets it when it closes, and no browser tells a page that it is in one; a full disk may cost it.
 */
interface Keeping {
  readonly isPromised: () => Promise<boolean>
  /** Asks for the promise; the browser may ask the person. Resolves with {@link isPromised}. */
  readonly ask: () => Promise<boolean>
}

/** Where this device keeps its keyring. */
export interface SecretStore {
  readonly read: () => Promise<Uint8Array | undefined>
  /** `kept`: what protects the value. What only the device does is written sealed, or not at all. */
  readonly write: (value: Uint8Array, kept: 'device' | 'passphrase') => Promise<void>
  readonly destroy: () => Promise<void>
}

/** Hosting the meeting point on this computer. */
export interface Host {
  readonly status: () => Promise<HostStatus>
  /** Calls back whenever the status has changed; returns the way to stop. */
  readonly onStatus: (callback: (status: HostStatus) => void) => () => void
  /** Starts; rejects where this computer cannot, for one of the reasons of `failure.ts`. */
  readonly start: () => Promise<HostStatus>
  readonly stop: () => Promise<HostStatus>
  /**
   * Hands Sotto out where it hosts, from a folder that the person chooses; undefined where they thought
   * better of it, rejects for one of the reasons of `failure.ts`.
   */
  readonly handOut: (words: readonly string[]) => Promise<HostStatus | undefined>
  readonly stopHandingOut: () => Promise<HostStatus>
  /**
   * Fills a folder or a stick that the person chooses with installers that they choose, for a room
   * without internet: how many; undefined and rejects like {@link handOut}.
   */
  readonly fillRoomKit: (
    words: readonly string[],
    language: Language,
  ) => Promise<number | undefined>
  /** Whether to take over by itself when no meeting point is heard of any more (facilitators' apps). */
  readonly standBy: (on: boolean) => Promise<void>
}

export interface HostStatus {
  /** Set while this computer is a meeting point. */
  readonly hosting:
    | {
        /** For people to pass on; the best first. */
        readonly addresses: readonly string[]
        /** Devices that are connected to it now. */
        readonly connections: number
        /** Set while Sotto is handed out there: the page's address, and how many files. */
        readonly handOut?: { readonly address: string; readonly files: number } | undefined
      }
    | undefined
  /** Meeting points that announce themselves here and cannot be reached: a firewall, or isolation. */
  readonly unreachable: number
  /** Nothing can be announced or heard on this network: addresses have to be passed on by hand. */
  readonly discoveryFailed: boolean
  /** What the operating system itself puts between this app and the room. */
  readonly obstacle: SystemObstacle | undefined
}

/** What the shell could not do, as a code; the interface has the words. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError'
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}
