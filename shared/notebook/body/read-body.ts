import type * as Y from 'yjs'
import type { Block } from '../blocks.ts'
import { blocksOfLines } from './blocks-of-lines.ts'
import { readLines } from './read-lines.ts'

/** The plain, canonical blocks of a section body. Total: whatever a peer wrote is read without an error. */
export function readBody(body: Y.Text): readonly Block[] {
  return blocksOfLines(readLines(body))
}
