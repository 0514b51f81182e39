/** The one interface between the app and what it runs on: the desktop shell or a browser. */
export interface Platform {
  readonly kind: 'desktop' | 'browser'
  /** Lets the person save a file; resolves to false where they thought better of it. */
  readonly saveFile: (file: FileToSave) => Promise<boolean>
  /** Meeting points that this shell offers by itself (it hosts one, or was served by one). */
  readonly meetingPoints: () => Promise<readonly string[]>
  /** The link that opens an invite here, for a payload: `sotto://join#…` or this page's own address. */
  readonly inviteLink: (payload: string) => string
  /** Calls back with each invite payload that the shell was opened with; returns the way to stop. */
  readonly onInvite: (callback: (payload: string) => void) => () => void
  /** Small sealed or wrapped values of this device, by name. */
  readonly secrets: SecretStore
}

export interface FileToSave {
  /** A neutral suggestion: no title of the workshop, no name. */
  readonly suggestedName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Where this device keeps its keyring. */
export interface SecretStore {
  readonly read: () => Promise<Uint8Array | undefined>
  readonly write: (value: Uint8Array) => Promise<void>
  readonly destroy: () => Promise<void>
}
