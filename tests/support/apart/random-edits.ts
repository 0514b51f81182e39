import { $toggleLink } from '@lexical/link'
import { $insertList, $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical'
import { $insertBlocks } from '../../../renderer/editor/paste/insert-blocks.ts'
import { textMarks } from '../../../shared/notebook/blocks.ts'

/** Seeded choices. */
export interface Dice {
  readonly random: () => number
  /** A sign that this run has not typed yet, so that it can be told what became of each. */
  readonly sign: () => string
  readonly below: (limit: number) => number
  readonly pick: <T>(from: readonly T[]) => T
}

export function dice(random: () => number): Dice {
  const below = (limit: number) => Math.floor(random() * limit)
  let next = firstSign
  return {
    random,
    sign: () => String.fromCharCode(next++),
    below,
    pick: (from) => {
      const chosen = from[below(from.length)]
      if (chosen === undefined) throw new Error('nothing to pick from')
      return chosen
    },
  }
}

/** Signs of one kind that no word below has. */
const firstSign = 0x4e00
const lastSign = 0x9fff

/** The signs in a text of which each was typed once. */
export function signsIn(text: string): readonly string[] {
  return [...text].filter((sign) => {
    const code = sign.charCodeAt(0)
    return code >= firstSign && code <= lastSign
  })
}

const words = [
  'agora',
  'slow mail',
  'ring',
  'x',
  'a public letter ',
  'שלום',
  '😀',
  'commons, ',
  '  ',
]
const addresses = ['https://example.org/a', 'mailto:a@example.org', 'http://127.0.0.1/b?c=d']

/** Signs that were never typed before, and now and then what is hard. */
function word(dice: Dice): string {
  const signs = Array.from({ length: 1 + dice.below(4) }, dice.sign).join('')
  return dice.below(3) === 0 ? dice.pick(words) + signs : signs
}

/** Everything that a person can do to the text of a section, each at a random place. Within an update. */
export const edits: Readonly<Record<string, (dice: Dice) => void>> = {
  type: (dice) => $caret(dice).insertText(word(dice)),
  typeMore: (dice) => $caret(dice).insertText(`${word(dice)} ${word(dice)}`),
  split: (dice) => void $caret(dice).insertParagraph(),
  breakLine: (dice) => $caret(dice).insertLineBreak(),
  remove: (dice) => $range(dice).removeText(),
  replace: (dice) => $range(dice).insertText(word(dice)),
  format: (dice) => $range(dice).formatText(dice.pick(textMarks)),
  link: (dice) => {
    $range(dice)
    $toggleLink(dice.pick(addresses))
  },
  unlink: (dice) => {
    $range(dice)
    $toggleLink(null)
  },
  toHeading: (dice) => {
    const level = dice.pick(['h2', 'h3'] as const)
    $setBlocksType($range(dice), () => $createHeadingNode(level))
  },
  toQuote: (dice) => $setBlocksType($range(dice), () => $createQuoteNode()),
  toParagraph: (dice) => $setBlocksType($range(dice), () => $createParagraphNode()),
  toList: (dice) => {
    $range(dice)
    $insertList(dice.pick(['bullet', 'number', 'check'] as const))
  },
  indent: (dice) => {
    const item = $anItem(dice)
    if (item && item.getIndent() < 3) item.setIndent(item.getIndent() + 1)
  },
  outdent: (dice) => {
    const item = $anItem(dice)
    if (item && item.getIndent() > 0) item.setIndent(item.getIndent() - 1)
  },
  tick: (dice) => {
    const item = $anItem(dice)
    const list = item?.getParent()
    if (item && $isListNode(list) && list.getListType() === 'check') item.toggleChecked()
  },
  moveBlock: (dice) => {
    const blocks = $getRoot().getChildren()
    const from = dice.pick(blocks)
    const to = dice.pick(blocks)
    if (from !== to) to.insertAfter(from)
  },
  paste: (dice) => {
    $caret(dice)
    $insertBlocks([
      { kind: 'heading', level: 2, content: [{ kind: 'text', text: 'pasted', marks: [] }] },
      {
        kind: 'list',
        style: 'check',
        items: [
          {
            content: [{ kind: 'text', text: word(dice), marks: ['bold'] }],
            checked: true,
            children: [],
          },
          { content: [], checked: false, children: [] },
        ],
      },
    ])
  },
  pasteLine: (dice) => {
    $caret(dice)
    $insertBlocks([
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'see ', marks: ['italic'] },
          {
            kind: 'link',
            url: dice.pick(addresses),
            content: [{ kind: 'text', text: 'there', marks: [] }],
          },
        ],
      },
    ])
  },
  /** Both begin with the same half of a pair. */
  otherFace: () => {
    for (const node of $getRoot().getAllTextNodes()) {
      const at = node.getTextContent().indexOf('😀')
      if (at >= 0) {
        node.spliceText(at, 2, '😁', true)
        return
      }
    }
  },
  clear: (dice) => {
    if (dice.below(6) > 0) return
    const all = $createRangeSelection()
    $setSelection(all)
    const root = $getRoot()
    all.anchor.set('root', 0, 'element')
    all.focus.set('root', root.getChildrenSize(), 'element')
    all.removeText()
  },
}

function $caret(dice: Dice): RangeSelection {
  const selection = $createRangeSelection()
  $place(selection.anchor, dice)
  selection.focus.set(selection.anchor.key, selection.anchor.offset, selection.anchor.type)
  $setSelection(selection)
  return $selected()
}

/** Mostly short ones, within a block or over a few. */
function $range(dice: Dice): RangeSelection {
  const selection = $createRangeSelection()
  $place(selection.anchor, dice)
  const { key, offset, type } = selection.anchor
  if (dice.below(3) === 0) $place(selection.focus, dice)
  else {
    const node = selection.anchor.getNode()
    const text = $isTextNode(node) ? node.getTextContent().slice(0, offset) : ''
    const short = [...text].slice(0, Math.max(0, [...text].length - dice.below(6))).join('').length
    selection.focus.set(key, type === 'text' ? short : offset, type)
  }
  $setSelection(selection)
  return $selected()
}

function $selected(): RangeSelection {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) throw new Error('no selection')
  return selection
}

function $place(point: PointType, dice: Dice): void {
  const places = $leaves($getRoot())
  if (places.length === 0) {
    const paragraph = $createParagraphNode()
    $getRoot().append(paragraph)
    point.set(paragraph.getKey(), 0, 'element')
    return
  }
  const node = dice.pick(places)
  if ($isTextNode(node)) {
    point.set(node.getKey(), beforePair(node.getTextContent(), dice), 'text')
  }
  if ($isElementNode(node)) {
    point.set(node.getKey(), dice.below(node.getChildrenSize() + 1), 'element')
  }
}

/** No browser puts a caret within a surrogate pair. */
function beforePair(text: string, dice: Dice): number {
  const offset = dice.below(text.length + 1)
  const low = text.charCodeAt(offset)
  return low >= 0xdc00 && low <= 0xdfff ? offset - 1 : offset
}

/** Texts, and elements that stand empty. */
function $leaves(node: LexicalNode): LexicalNode[] {
  if ($isTextNode(node)) return [node]
  if (!$isElementNode(node)) return []
  const children = node.getChildren()
  if (children.length === 0) return node.getType() === 'root' ? [] : [node]
  return children.flatMap($leaves)
}

function $anItem(dice: Dice): ListItemNode | undefined {
  const items: ListItemNode[] = []
  const visit = (node: LexicalNode) => {
    if ($isListItemNode(node) && !$isListNode(node.getFirstChild())) items.push(node)
    if ($isElementNode(node)) for (const child of node.getChildren()) visit(child)
  }
  visit($getRoot())
  return items.length > 0 ? dice.pick(items) : undefined
}
