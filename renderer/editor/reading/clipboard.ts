/** What the clipboard, or what is dragged, offers of one thing: each kind, '' where it is missing. */
export interface Clipboard {
  /** What Sotto wrote there (see own-clipboard.ts). */
  readonly own: string
  readonly html: string
  readonly plain: string
  /** Files are pictures or documents, and no words. */
  readonly files: number
}
