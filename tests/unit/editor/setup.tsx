import type { LexicalEditor } from 'lexical'
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { SectionEditor } from '../../../renderer/editor/index.ts'
import { startI18n } from '../../../renderer/i18n/index.ts'
import type { SectionId } from '../../../shared/base/ids.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { createBody } from '../../../shared/notebook/body/create-body.ts'
import { readBody } from '../../../shared/notebook/body/read-body.ts'
import { writeFormat } from '../../../shared/notebook/format.ts'
import { bodyOf, sectionsOf } from '../../../shared/notebook/schema.ts'

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true

await startI18n()

export const section = 'section-one' as SectionId

/** A document with one section that says the blocks. */
export function docWith(blocks: readonly Block[], clientID?: number): Y.Doc {
  const doc = new Y.Doc()
  if (clientID !== undefined) doc.clientID = clientID
  doc.transact(() => {
    const cell = new Y.Map()
    cell.set('title', new Y.Text('Title'))
    cell.set('body', createBody(blocks))
    cell.set('order', 'a0')
    writeFormat(doc)
    sectionsOf(doc).set(section, cell)
  }, 'test')
  return doc
}

/** Another device's copy of a document, as it is after a reload. */
export function copyOf(doc: Y.Doc, clientID?: number): Y.Doc {
  const copy = new Y.Doc()
  if (clientID !== undefined) copy.clientID = clientID
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc), 'reload')
  return copy
}

/** Brings what one document has to another, as from a peer. */
export function bring(from: Y.Doc, to: Y.Doc): void {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'peer')
}

export function theBody(doc: Y.Doc): Y.Text {
  const body = bodyOf(doc, section)
  if (!body) throw new Error('no body')
  return body
}

/** All that a body holds, in one form for one content. */
export function storedIn(doc: Y.Doc): string {
  return JSON.stringify(theBody(doc).toDelta(), (_key, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

export function blocksOf(doc: Y.Doc): readonly Block[] {
  return readBody(theBody(doc))
}

export function text(words: string): { kind: 'text'; text: string; marks: [] } {
  return { kind: 'text', text: words, marks: [] }
}

export function paragraph(words: string): Block {
  return { kind: 'paragraph', content: words ? [text(words)] : [] }
}

export interface Mounted {
  readonly frame: HTMLElement
  /** The editor that is mounted now; throws where there is none. */
  readonly editor: () => LexicalEditor
  readonly isMounted: () => boolean
  readonly heals: readonly string[]
  readonly show: (node: ReactNode) => void
  readonly unmount: () => void
}

/** A section on a screen. */
export function mountSection(
  doc: Y.Doc,
  props: { awareness?: Awareness; readOnly?: boolean } = {},
): Mounted {
  const frame = document.createElement('div')
  document.body.append(frame)
  const root = createRoot(frame)
  const heals: string[] = []
  let current: LexicalEditor | null = null
  const show = (node: ReactNode) => act(() => root.render(node))
  show(
    <SectionEditor
      doc={doc}
      section={section}
      label="Notes"
      {...props}
      onEditor={(next) => {
        current = next
      }}
      onHeal={(cause) => heals.push(cause)}
    />,
  )
  return {
    frame,
    editor: () => {
      if (!current) throw new Error('no editor')
      return current
    },
    isMounted: () => current !== null,
    heals,
    show,
    unmount: () => {
      act(() => root.unmount())
      frame.remove()
    },
  }
}

/** One act in an editor, committed and written at once. */
export function edit(mounted: Pick<Mounted, 'editor'>, change: () => void): void {
  act(() => mounted.editor().update(change, { discrete: true }))
}
