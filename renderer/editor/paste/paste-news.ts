import type { LexicalEditor } from 'lexical'
import { createListeners } from '../../../shared/base/listeners.ts'
import type { LeftOut } from '../../../shared/import/left-out.ts'
import type { NoAnswer } from '../reading/to-read.ts'

/**
 * Why words did not come in as they were; `too-long`: for one section; `gone`: nobody can write any more
 * where they were to go; `changed`: what they were to replace is not what it was.
 */
export type PasteProblem = Exclude<NoAnswer, 'stopped'> | 'too-long' | 'gone' | 'changed'

/** What there is to say of the last paste into an editor. */
export type PasteNews =
  /** It takes long. */
  | { readonly kind: 'reading'; readonly stop: () => void }
  | {
      readonly kind: 'told'
      readonly leftOut: LeftOut
      readonly problem: PasteProblem | undefined
    }
  /** It is Markdown, and came in as it was typed. */
  | { readonly kind: 'offer'; readonly accept: () => void }

/** One editor's news. */
interface NewsBoard {
  readonly now: () => PasteNews | undefined
  readonly say: (news: PasteNews | undefined) => void
  readonly subscribe: (callback: () => void) => () => void
}

const boards = new WeakMap<LexicalEditor, NewsBoard>()

/** What is said of an editor's pastes; the same board each time. */
export function newsOf(editor: LexicalEditor): NewsBoard {
  const known = boards.get(editor)
  if (known) return known
  const { subscribe, tell } = createListeners()
  let news: PasteNews | undefined
  const board: NewsBoard = {
    now: () => news,
    say: (next) => {
      if (next === news) return
      news = next
      tell()
    },
    subscribe,
  }
  boards.set(editor, board)
  return board
}
