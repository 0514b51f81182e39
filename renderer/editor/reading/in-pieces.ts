import type { ImportedSection } from '../../../shared/import/sections.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'

/** What a reader apart from the page says: pieces of a long list, as they come, then the rest of its answer. */
export type Said =
  | { readonly kind: 'piece'; readonly list: readonly unknown[] }
  | { readonly kind: 'answer'; readonly answer: object }

/** Letters (UTF-16 units) of a piece: the page takes a few milliseconds to make it its own. */
const lettersPerPiece = 100_000

/** An answer as what is said of it, one after another: a book in one piece would hold the page up. */
export function inPieces(answer: object): readonly Said[] {
  const list = listOf(answer)
  if (!list) return [{ kind: 'answer', answer }]
  const pieces: unknown[][] = [[]]
  let letters = 0
  for (const one of list.items) {
    const own = list.lengthOf(one)
    if (letters > 0 && letters + own > lettersPerPiece) {
      pieces.push([])
      letters = 0
    }
    pieces.at(-1)?.push(one)
    letters += own
  }
  const last = pieces.pop()
  return [
    ...pieces.map((piece): Said => ({ kind: 'piece', list: piece })),
    { kind: 'answer', answer: { ...answer, [list.name]: last } },
  ]
}

/** The answer that the pieces before it belong to. */
export function joined(pieces: readonly (readonly unknown[])[], answer: object): object {
  const list = listOf(answer)
  return list ? { ...answer, [list.name]: [...pieces.flat(), ...list.items] } : answer
}

function listOf(answer: object) {
  if ('sections' in answer) {
    const items = answer.sections as readonly ImportedSection[]
    const lengthOf = (one: unknown) => blocksText((one as ImportedSection).blocks).length
    return { name: 'sections', items, lengthOf } as const
  }
  if (!('blocks' in answer)) return undefined
  const items = answer.blocks as readonly Block[]
  return { name: 'blocks', items, lengthOf: (one: unknown) => blocksText([one as Block]).length }
}
