import type * as Y from 'yjs'
import { atomValue } from './atoms.ts'
import { type DocLine, headOf } from './doc-line.ts'
import type { LineProps } from './line.ts'
import { type Look, lookChange, plainLook } from './looks.ts'
import { createBoundary, type More, writeProps } from './properties.ts'
import { wall } from './walk.ts'

/** What can be put into a body. */
export type Piece =
  | (Look & {
      readonly kind: 'text'
      readonly text: string
      /** It looks like the letter to its left; then nothing of that needs to be written. Never at the start of a line. */
      readonly inherits?: boolean
      /** Looks that this version does not know. */
      readonly strange?: Readonly<Record<string, unknown>>
    })
  | { readonly kind: 'atom'; readonly atom: string }
  | { readonly kind: 'boundary'; readonly props: LineProps; readonly more?: More }
  | { readonly kind: 'wall' }

/** One change of a body. Places are indexes of the body as it is before any of them. */
export type Edit =
  | {
      readonly kind: 'splice'
      readonly at: number
      readonly remove: number
      readonly insert: readonly Piece[]
    }
  | {
      readonly kind: 'look'
      readonly at: number
      readonly length: number
      readonly set: Readonly<Record<string, unknown>>
    }
  /** Gives a line other properties, and a boundary where it has none. */
  | { readonly kind: 'props'; readonly line: DocLine; readonly to: LineProps }

/** Where an edit begins. */
export function placeOfEdit(edit: Edit): number {
  return edit.kind === 'props' ? headOf(edit.line) : edit.at
}

/** Makes edits that are in the order of their places. To be called within a transaction. */
export function writeEdits(body: Y.Text, edits: readonly Edit[]): void {
  // From the end, so that places before stay what they are.
  for (const edit of edits.toReversed()) {
    if (edit.kind === 'look') body.format(edit.at, edit.length, edit.set)
    else if (edit.kind === 'props') writeLineProps(body, edit.line, edit.to)
    else {
      if (edit.remove > 0) body.delete(edit.at, edit.remove)
      insertPieces(body, edit.at, edit.insert)
    }
  }
}

/** Puts pieces into a body, one after the other; gives how much room they take. */
export function insertPieces(body: Y.Text, at: number, pieces: readonly Piece[]): number {
  let length = 0
  for (const piece of pieces) length += insertPiece(body, at + length, piece)
  return length
}

function insertPiece(body: Y.Text, at: number, piece: Piece): number {
  switch (piece.kind) {
    case 'text':
      // With attributes Yjs walks from the start of the body; without, letters take those of their place.
      if (piece.inherits) body.insert(at, piece.text)
      else body.insert(at, piece.text, { ...piece.strange, ...lookChange(plainLook, piece) })
      return piece.text.length
    case 'atom':
      body.insertEmbed(at, atomValue(piece.atom), {})
      return 1
    case 'boundary':
      insertBoundary(body, at, piece.props, piece.more)
      return 1
    default:
      body.insert(at, wall)
      return 1
  }
}

function insertBoundary(body: Y.Text, at: number, props: LineProps, more?: More): void {
  // Without attributes at all: what looks are open there is no concern of a boundary.
  const insert = body.insertEmbed as (index: number, embed: object) => void
  insert.call(body, at, createBoundary(props, more))
}

function writeLineProps(body: Y.Text, line: DocLine, to: LineProps): void {
  if (line.boundary < 0) insertBoundary(body, line.from, to, line.more)
  else if (line.map) writeProps(line.map, line.props, to)
}
