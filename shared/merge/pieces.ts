import { canonicalJson, type Json } from '../base/canonical-json.ts'
import { digest } from '../base/digest.ts'
import type { Block, Heading } from '../notebook/blocks.ts'
import { blocksText, hasWords } from '../notebook/blocks-text.ts'
import { holdsUnknown } from '../notebook/holds-unknown.ts'
import type { PieceHash, Section } from '../notebook/notebook.ts'

/**
 * A section as a row of pieces: its title, as a heading, and each of its blocks. The unit in which
 * three wordings are compared and merged (rule M2). A piece equals another where readers see the same.
 */
export interface MergePiece {
  readonly hash: PieceHash
  readonly block: Block
  /** The title of a section, which becomes a heading where it does not stand first. */
  readonly isTitle: boolean
}

type Wording = Pick<Section, 'title' | 'blocks'>

/** The level of a title that became a heading inside another section. */
const titleLevel = 2

/** The pieces of a section, in order. */
export function mergePiecesOf({ title, blocks }: Wording): readonly MergePiece[] {
  const body = blocks.filter((block) => !isBlank(block)).map((block) => piece(block, false))
  return title === '' ? body : [piece(titleBlock(title), true), ...body]
}

/** The section that a row of pieces makes; a title that is not the first piece is a heading. */
export function fromPieces(pieces: readonly MergePiece[]): Wording {
  const [first, ...rest] = pieces
  const blocks = (row: readonly MergePiece[]) => row.map((one) => one.block)
  if (!first?.isTitle) return { title: '', blocks: blocks(pieces) }
  return { title: blocksText([first.block]), blocks: blocks(rest) }
}

/** The title of a section as a block. */
function titleBlock(title: string): Heading {
  return { kind: 'heading', level: titleLevel, content: [{ kind: 'text', text: title, marks: [] }] }
}

/** Whether nobody would see that a block is there. */
function isBlank(block: Block): boolean {
  const isLine = block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'quote'
  return isLine && !hasWords(block) && !holdsUnknown([block])
}

/** Snapshots never change, so one block is hashed once. */
const known = new WeakMap<Block, PieceHash>()

function piece(block: Block, isTitle: boolean): MergePiece {
  const hash = known.get(block) ?? (digest(canonicalJson(block as unknown as Json)) as PieceHash)
  known.set(block, hash)
  return { hash, block, isTitle }
}
