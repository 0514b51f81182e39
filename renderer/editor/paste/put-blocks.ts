import { $getSelection, $isRangeSelection, type ElementNode, type LexicalEditor } from 'lexical'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { mostBody } from '../../../shared/notebook/bounds.ts'
import {
  editorOfBody,
  inUnseenEditor,
  isInPlainLine,
  isKeptStep,
  joinLastTo,
  type LaterPlace,
  lastStep,
  lengthOfBody,
  putThere,
  takeBackStep,
  withWordsNow,
} from '../binding/index.ts'
import { nodes } from '../rich-text/nodes.ts'
import { $nodesFromBlocks } from '../rich-text/nodes-from-blocks.ts'
import { theme } from '../rich-text/theme.ts'
import { $insertBlocks } from './insert-blocks.ts'
import type { PasteProblem } from './paste-news.ts'

/** Letters (UTF-16 units) that are put in at once: more would be felt as a halt. */
export const lettersPerStep = 8_000
/** The next step comes at the latest after so many milliseconds, however busy the page is. */
const latestStepMs = 100

/** What was put in of something. */
interface Put {
  /** Where it is, and nothing else. */
  readonly place: LaterPlace
  /** Puts in the rest, in steps; undefined where there is none. Of one undo with the first of it. */
  readonly rest?: (until: Until) => Promise<LaterPlace | PasteProblem>
}

interface Until {
  readonly signal: AbortSignal
  /** Once something can be put in again. */
  readonly isReady: () => Promise<void>
}

/**
 * Puts blocks where something was to come, the first of many at once. Where no screen shows the section any more, they go in all the same.
 * @returns what was put in, or why nothing was
 */
export function putBlocks(
  place: LaterPlace,
  blocks: readonly Block[],
  isOver = false,
): Put | PasteProblem {
  const over = isOver ? 'only-over' : 'over-or-behind'
  let more: readonly (readonly Block[])[] = []
  let end: 'own' | 'added' = 'own'
  const put = inEditor(place, (editor) => {
    if (isTooLong(editor, blocks)) return 'too-long'
    const steps = isInPlainLine(editor, place) ? stepsOf(blocks) : undefined
    more = steps?.more ?? []
    end = steps?.end ?? 'own'
    return putThere(editor, place, () => $insertBlocks(steps?.first ?? blocks), over) ?? 'changed'
  })
  if (typeof put === 'string') return put
  if (more.length === 0) return { place: put }
  return { place: put, rest: (until) => putRest(put, more, end, until) }
}

async function putRest(
  place: LaterPlace,
  more: readonly (readonly Block[])[],
  end: 'own' | 'added',
  { signal, isReady }: Until,
): Promise<LaterPlace | PasteProblem> {
  const step = lastStep(place.body)
  const act = ($put: () => void) => {
    const at: LaterPlace = { ...place, from: place.to, words: '' }
    const done = inEditor(place, (editor) => putThere(editor, at, $put) ?? 'gone')
    if (step) joinLastTo(place.body, step)
    return done
  }
  for (const blocks of more) {
    await nextStep()
    await isReady()
    // Undone by hand: the rest of it does not come either.
    if (step && !isKeptStep(place.body, step)) return place
    const done = signal.aborted ? 'gone' : act(() => $putBefore(blocks))
    if (typeof done !== 'string') continue
    if (step) takeBackStep(place.body, step)
    return done
  }
  if (end === 'added') act($takeOutEmptyLine)
  return inEditor(place, (editor) => withWordsNow(editor, place))
}

/** In the editor that shows a place's body, else in one that nobody sees. */
function inEditor<T>(place: LaterPlace, act: (editor: LexicalEditor) => T): T | 'gone' {
  const editor = editorOfBody(place.body)
  if (editor) return act(editor)
  return inUnseenEditor(place.body, { namespace: 'sotto', nodes, theme }, act) ?? 'gone'
}

/**
 * Blocks in steps: the first has what joins the line before and the last block, which joins what stands
 * behind; all others go before that one. What is no line of words gets an empty one behind it meanwhile.
 */
function stepsOf(blocks: readonly Block[]) {
  const steps: Block[][] = []
  let letters = lettersPerStep
  for (const block of blocks) {
    const own = blocksText([block]).length + 1
    if (letters + own > lettersPerStep) {
      steps.push([])
      letters = 0
    }
    steps.at(-1)?.push(block)
    letters += own
  }
  const [first = [], ...more] = steps
  const last = blocks.at(-1)
  if (more.length === 0 || !last) return undefined
  const isLine = last.kind === 'paragraph' || last.kind === 'heading' || last.kind === 'quote'
  if (!isLine) {
    const line: Block = { kind: 'paragraph', content: [] }
    return { first: [...first, line], more, end: 'added' } as const
  }
  more.at(-1)?.pop()
  const rest = more.filter((step) => step.length > 0)
  return { first: [...first, last], more: rest, end: 'own' } as const
}

function $lineOfCaret(): ElementNode | null {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null
}

/** Within an update. */
function $putBefore(blocks: readonly Block[]): void {
  const line = $lineOfCaret()
  for (const node of $nodesFromBlocks(blocks)) line?.insertBefore(node)
}

/** The line that was added behind all, where nothing came to stand in it. Within an update. */
function $takeOutEmptyLine(): void {
  const line = $lineOfCaret()
  const before = line?.getPreviousSibling()
  if (!line || !before || line.getTextContentSize() > 0) return
  before.selectEnd()
  line.remove()
}

/** Once what is on the screen is drawn; a page that nobody sees draws nothing. */
function nextStep(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden || typeof requestIdleCallback === 'undefined') setTimeout(resolve)
    else requestIdleCallback(() => resolve(), { timeout: latestStepMs })
  })
}

/** Whether a section could not be read again with blocks in it. */
export function isTooLong(editor: LexicalEditor, blocks: readonly Block[]): boolean {
  const text = blocksText(blocks)
  // Each line has two ends in its body.
  return lengthOfBody(editor) + text.length + text.split('\n').length + 1 > mostBody
}
