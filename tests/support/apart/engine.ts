import type { LexicalEditor } from 'lexical'
import type * as Y from 'yjs'
import type { Block } from '../../../shared/notebook/blocks.ts'

/** A way to store a section's body and to bind an editor to it. */
export interface Engine {
  readonly name: string
  /** A document whose body says the blocks; the client id keeps a run the same for its seed. */
  readonly create: (blocks: readonly Block[], clientID: number) => Y.Doc
  /** A screen on a document's body. Writes nothing. */
  readonly mount: (doc: Y.Doc) => Screen
  /** What the document says. */
  readonly blocks: (doc: Y.Doc) => readonly Block[]
  /** All that the document holds of the body, for comparing two replicas. */
  readonly content: (doc: Y.Doc) => string
}

/** An editor that shows one body, until it is released. */
export interface Screen {
  readonly doc: Y.Doc
  readonly editor: LexicalEditor
  readonly undo: Y.UndoManager
  /** What the editor shows. */
  readonly blocks: () => readonly Block[]
  /** Whether it shows what the document says, in every detail that it knows of. */
  readonly same: () => boolean
  /** Why it gave up; undefined while it goes on. */
  readonly broken: () => string | undefined
  readonly release: () => void
}

/** One act of a person, written at once. */
export function edit({ editor }: Screen, change: () => void): void {
  editor.update(change, { discrete: true })
}
