import {
  $createRangeSelection,
  $getRoot,
  getNearestEditorFromDOMNode,
  type LexicalEditor,
} from 'lexical'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { $selectedBlocks } from '../binding/index.ts'
import { writeBlocks } from './own-clipboard.ts'

/** A section as it stands on a page. */
export interface SectionOnPage {
  readonly title: string
  readonly blocks: readonly Block[]
  /** What shows its text. */
  readonly body: Element
}

/**
 * What a selection of the page holds of several sections, each with its title before it where the
 * selection goes over it; undefined where it is within one. A section that no editor shows comes whole.
 */
export function blocksAcross(
  range: AbstractRange,
  sections: readonly SectionOnPage[],
): readonly Block[] | undefined {
  const touched = sections.filter(({ body }) => touches(range, body))
  if (touched.length < 2) return undefined
  return touched.flatMap(({ title, blocks, body }) => {
    const within = withinBody(range, body)
    const isFromStart = !body.contains(range.startContainer)
    const heading: Block[] =
      isFromStart && title
        ? [{ kind: 'heading', level: 2, content: [{ kind: 'text', text: title, marks: [] }] }]
        : []
    const root = body.querySelector('[data-lexical-editor]') ?? body
    const editor = getNearestEditorFromDOMNode(root)
    return [...heading, ...(editor ? selectedIn(editor, root, within) : blocks)]
  })
}

/** Writes them to a clipboard: as Sotto's own, as HTML and as plain text. */
export function copyAcross(data: DataTransfer, blocks: readonly Block[]): void {
  writeBlocks(data, blocks)
}

function touches(range: AbstractRange, body: Element): boolean {
  const own = document.createRange()
  own.selectNodeContents(body)
  const page = document.createRange()
  page.setStart(range.startContainer, range.startOffset)
  page.setEnd(range.endContainer, range.endOffset)
  const startsBehind = page.compareBoundaryPoints(Range.END_TO_START, own) >= 0
  const endsBefore = page.compareBoundaryPoints(Range.START_TO_END, own) <= 0
  return !startsBehind && !endsBefore
}

/** Its part within a body: from its start where it begins before, to its end where it ends behind. */
function withinBody(range: AbstractRange, body: Element): StaticRange {
  const startsHere = body.contains(range.startContainer)
  const endsHere = body.contains(range.endContainer)
  return new StaticRange({
    startContainer: startsHere ? range.startContainer : body,
    startOffset: startsHere ? range.startOffset : 0,
    endContainer: endsHere ? range.endContainer : body,
    endOffset: endsHere ? range.endOffset : body.childNodes.length,
  })
}

function selectedIn(editor: LexicalEditor, root: Element, range: StaticRange): readonly Block[] {
  return editor.read('latest', () => {
    const selection = $createRangeSelection()
    selection.anchor.set('root', 0, 'element')
    selection.focus.set('root', $getRoot().getChildrenSize(), 'element')
    const part = $createRangeSelection()
    part.applyDOMRange(range)
    // Where it goes on beyond the editor, the page's place says nothing of the editor's.
    if (root.contains(range.startContainer) && range.startContainer !== root) {
      selection.anchor.set(part.anchor.key, part.anchor.offset, part.anchor.type)
    }
    if (root.contains(range.endContainer) && range.endContainer !== root) {
      selection.focus.set(part.focus.key, part.focus.offset, part.focus.type)
    }
    return $selectedBlocks(selection)
  })
}
