import {
  $createRangeSelection,
  $getRoot,
  getNearestEditorFromDOMNode,
  type LexicalEditor,
  type PointType,
} from 'lexical'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { $selectedBlocks } from '../binding/index.ts'
import { writeBlocks } from './own-clipboard.ts'

/** A section as it stands on a page. */
interface SectionOnPage {
  readonly title: string
  readonly blocks: readonly Block[]
  /** What shows its text. */
  readonly body: Element
}

/**
 * What a selection of the page holds of several sections, each with its title before it where the
 * selection goes over it; undefined where it is within the text of one. A section that no editor shows comes whole.
 */
export function blocksAcross(
  range: AbstractRange,
  sections: readonly SectionOnPage[],
): readonly Block[] | undefined {
  const touched = sections.filter(({ body }) => touches(range, body))
  const isWithin = touched.every(
    ({ body }) => body.contains(range.startContainer) && body.contains(range.endContainer),
  )
  if (isWithin) return undefined
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
  const { startContainer, startOffset, endContainer, endOffset } = range
  return editor.read('latest', () => {
    const selection = $createRangeSelection()
    const from = $pointAt(root, startContainer, startOffset)
    const to = $pointAt(root, endContainer, endOffset)
    if (from) selection.anchor.set(from.key, from.offset, from.type)
    else selection.anchor.set('root', 0, 'element')
    if (to) selection.focus.set(to.key, to.offset, to.type)
    else selection.focus.set('root', $getRoot().getChildrenSize(), 'element')
    return $selectedBlocks(selection)
  })
}

/** The editor's point at a place of the page; undefined where that is none of its own. Within a read. */
function $pointAt(root: Element, container: Node, offset: number): PointType | undefined {
  if (container === root || !root.contains(container)) return undefined
  const caret = $createRangeSelection()
  const place = { startContainer: container, startOffset: offset }
  caret.applyDOMRange(new StaticRange({ ...place, endContainer: container, endOffset: offset }))
  return caret.anchor
}
