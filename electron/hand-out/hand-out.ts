import type { HandedFiles } from './read-folder.ts'

/** What is handed out at a meeting point's address: code, and never content. */
export interface HandOut {
  readonly files: HandedFiles
  /** The words of the workshop, for people to compare; undefined where nobody gave any. */
  readonly words: readonly string[] | undefined
  /** Where others reach this page, the best first: for the picture that the next person scans. */
  readonly reachedAt: () => readonly string[]
}

/** What handing out may cost the meeting point beside it. */
export interface HandOutLimits {
  /** Downloads at once; past it one of the address that has most of them ends, and can go on later. */
  readonly maxDownloads: number
  /**
   * Bytes a second of all downloads together: below what a room's Wi-Fi carries, so that words find
   * their way between them.
   */
  readonly bytes: { readonly burst: number; readonly perSecond: number }
  /** Milliseconds in which a download has to take one {@link pieceBytes}; a slower one is cut. */
  readonly pieceTime: number
}

/** Bytes that are read and sent at once. */
export const pieceBytes = 64 * 1024

const MiB = 1024 * 1024

/**
 * 40 laptops that fetch 120 MB at 20 MiB/s are through in four minutes; one alone in six seconds.
 * A piece within 20 s is 3 KiB/s: who is slower would need eleven hours.
 */
export const defaultHandOutLimits: HandOutLimits = {
  maxDownloads: 64,
  bytes: { burst: 2 * MiB, perSecond: 20 * MiB },
  pieceTime: 20_000,
}
