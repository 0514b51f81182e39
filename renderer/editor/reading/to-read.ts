import type { FileToRead, ReadFile } from '../../../shared/import/read-file.ts'
import type { Clipboard } from './clipboard.ts'
import type { PastedWords } from './read-clipboard.ts'

/** What a reader apart from the page is asked for, and what it answers. */
export interface Readings {
  readonly file: { readonly asked: FileToRead; readonly answer: ReadFile }
  readonly clipboard: { readonly asked: Clipboard; readonly answer: PastedWords }
  /** Markdown that was pasted as plain text. */
  readonly markdown: { readonly asked: string; readonly answer: PastedWords }
}

export type ToRead = {
  readonly [K in keyof Readings]: { readonly kind: K; readonly asked: Readings[K]['asked'] }
}[keyof Readings]

/** Why there is no answer: what was read holds too much, takes too long, or somebody stopped it. */
export type NoAnswer = 'too-much' | 'took-too-long' | 'stopped'
