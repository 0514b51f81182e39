import { $toggleLink } from '@lexical/link'
import { $insertList, $isListItemNode, type ListItemNode } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type ElementNode,
  type RangeSelection,
  type TextNode,
} from 'lexical'
import type { SpokenLine } from './spoken-lines.ts'

/** The line in which both act. */
export const whole = 'alpha beta gamma delta'
/** What one of two people does to it, in an editor; `run` within an update. */
export interface Act {
  readonly run: () => void
  /** Words of the line that go, or that are put somewhere else. */
  readonly moves?: readonly string[]
  /** The line becomes one with a neighbour. */
  readonly joins?: 'previous' | 'next'
  /** Whether what was wanted came about. */
  readonly effect?: (lines: readonly SpokenLine[]) => boolean
}

const became = (kind: string) => (lines: readonly SpokenLine[]) =>
  lines.find((line) => line.text.includes('gamma'))?.kind === kind
const looks =
  (word: string, test: (run: SpokenLine['runs'][number]) => boolean) =>
  (lines: readonly SpokenLine[]) =>
    lines.some((line) => line.runs.some((run) => run.text.includes(word) && test(run)))
const isBold = looks('gamma', (run) => run.bold)

/** Every kind of act that a person can do to a line. */
export const acts: Readonly<Record<string, Act>> = {
  'Enter in the middle': { run: () => void $at('gamma', 0).insertParagraph() },
  'Enter near the start': { run: () => void $at('alpha', 2).insertParagraph() },
  'Enter at the start': { run: () => void $at('alpha', 0).insertParagraph() },
  'Enter at the end': { run: () => void $at('delta', 5).insertParagraph() },
  'Enter at the end, and words': {
    run: () => {
      $at('delta', 5).insertParagraph()
      $here().insertText('NEW')
    },
  },
  'make a heading': {
    run: () => $setBlocksType($at('gamma', 1), () => $createHeadingNode('h2')),
    effect: became('h2'),
  },
  'make a quote': {
    run: () => $setBlocksType($at('gamma', 1), () => $createQuoteNode()),
    effect: became('quote'),
  },
  'make a bulleted list': {
    run: () => {
      $at('gamma', 1)
      $insertList('bullet')
    },
    effect: became('bullet'),
  },
  'make a checklist': {
    run: () => {
      $at('gamma', 1)
      $insertList('check')
    },
    effect: became('check'),
  },
  'back to a paragraph': {
    run: () => $setBlocksType($at('gamma', 1), () => $createParagraphNode()),
    effect: became('paragraph'),
  },
  'join with the line before': {
    run: () => $at('alpha', 0).deleteCharacter(true),
    joins: 'previous',
  },
  'join with the line after': { run: () => $at('delta', 5).deleteCharacter(false), joins: 'next' },
  'bold a word': { run: () => $at('gamma', 0, 5).formatText('bold'), effect: isBold },
  'bold all of it': {
    run: () => $at('alpha', 0, whole.length).formatText('bold'),
    effect: isBold,
  },
  'link a word': {
    run: () => {
      $at('gamma', 0, 5)
      $toggleLink('https://example.org/')
    },
    effect: looks('gamma', (run) => run.url !== ''),
  },
  'link the last word': {
    run: () => {
      $at('delta', 0, 5)
      $toggleLink('https://example.org/')
    },
    effect: looks('del', (run) => run.url !== ''),
  },
  'delete a word': { run: () => $at('beta ', 0, 5).removeText(), moves: ['beta'] },
  'delete the line': { run: () => $line().remove(), moves: ['alpha', 'beta', 'gamma', 'delta'] },
  indent: { run: () => $line().setIndent(1) },
  'drag the block down': {
    run: () => {
      const block = $text('gamma').getTopLevelElementOrThrow()
      $getRoot().getLastChildOrThrow().insertAfter(block)
    },
    moves: ['alpha', 'beta', 'gamma', 'delta'],
  },
  'cut words and paste them': {
    run: () => {
      $at('gamma delta', 0, 11).removeText()
      $at('closing', 0).insertText('gamma delta ')
    },
    moves: ['gamma', 'delta'],
  },
}

/** What the other types into the line, and where it has to stand afterwards. */
export interface Typing {
  readonly run: () => void
  /** The word that it is typed in or beside. */
  readonly beside: string
  readonly isPlaced: (text: string, joins: Act['joins']) => boolean
}

/** Every place in a line in which one can type. */
export const typings: Readonly<Record<string, Typing>> = {
  'at the start': {
    run: () => $at('alpha', 0).insertText('ZZZ '),
    beside: 'alpha',
    isPlaced: (text, joins) =>
      (joins === 'previous' ? /(opening|first|words)ZZZ al/ : /(^|\n)ZZZ al/).test(text),
  },
  'in the middle': {
    run: () => $at('beta', 2).insertText('ZZZ'),
    beside: 'beta',
    isPlaced: (text) => text.includes('beZZZta'),
  },
  'at the end': {
    run: () => $at('delta', 5).insertText(' ZZZ'),
    beside: 'delta',
    isPlaced: (text, joins) =>
      (joins === 'next' ? /delta ZZZ(closing|third)/ : /delta ZZZ(\n|$)/).test(text),
  },
  'a new line at the end': {
    run: () => {
      $at('delta', 5).insertParagraph()
      $here().insertText('ZZZ')
    },
    beside: 'delta',
    isPlaced: (text, joins) =>
      (joins === 'next' ? /delta\n+ZZZ/ : /delta\n+(NEW\n)?ZZZ(\n|$)/).test(text),
  },
}

/** Selects from a place in a word on. */
function $at(word: string, offset: number, length = 0): RangeSelection {
  const node = $text(word)
  const start = node.getTextContent().indexOf(word) + offset
  const selection = $createRangeSelection()
  $setSelection(selection)
  selection.anchor.set(node.getKey(), start, 'text')
  selection.focus.set(node.getKey(), start + length, 'text')
  return $here()
}

function $here(): RangeSelection {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) throw new Error('no selection')
  return selection
}

function $text(word: string): TextNode {
  const node = $getRoot()
    .getAllTextNodes()
    .find((text) => text.getTextContent().includes(word))
  if (!node) throw new Error(`no ${word}`)
  return node
}

/** The item or block that is the line. */
function $line(): ElementNode | ListItemNode {
  const text = $text('gamma')
  const item = text.getParents().find($isListItemNode)
  const line = item ?? text.getParentOrThrow()
  if (!$isElementNode(line)) throw new Error('no line')
  return line
}
