import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type PointType,
  type RangeSelection,
} from 'lexical'
import {
  $isTableNode,
  actOnTable,
  type TableAct,
  type TableNode,
} from '../../../renderer/editor/binding/index.ts'
import { $insertBlocks } from '../../../renderer/editor/paste/insert-blocks.ts'
import { $cellsOf, $wordLines } from '../../../renderer/editor/tables/table-place.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import type { Dice } from './random-edits.ts'

const text = (words: string) => ({ kind: 'text', text: words, marks: [] }) as const
const paragraph = (words: string): Block => ({ kind: 'paragraph', content: [text(words)] })

/** Two paragraphs, and between them a table whose cells say their place; the last one is empty. */
export const tableNotes: readonly Block[] = [
  paragraph('before'),
  {
    kind: 'table',
    caption: [text('caption')],
    rows: [0, 1, 2].map((row) =>
      [0, 1, 2].map((column) => (row + column === 4 ? [] : [text(`r${row}c${column}word`)])),
    ),
  },
  paragraph('after'),
]

/** What one of two people does to the table, in an editor. */
export interface TableDeed {
  /** @param me what this person types */
  readonly run: (editor: LexicalEditor, me: string) => void
  readonly types?: boolean
  /** Whether the words of a cell go. */
  readonly takes?: (row: number, column: number) => boolean
}

const row = 1
const column = 1

/** Every kind of act on a table and beside it. */
export const tableDeeds: Readonly<Record<string, TableDeed>> = {
  'adds a row': { run: acting({ kind: 'add', axis: 'row', by: 1 }) },
  'adds a column': { run: acting({ kind: 'add', axis: 'column', by: -1 }) },
  'deletes a row': {
    run: acting({ kind: 'delete', axis: 'row' }),
    takes: (r) => r === row,
  },
  'deletes a column': {
    run: acting({ kind: 'delete', axis: 'column' }),
    takes: (_, c) => c === column,
  },
  'moves a row': { run: acting({ kind: 'move', axis: 'row', by: 1 }) },
  'moves a column': { run: acting({ kind: 'move', axis: 'column', by: -1 }) },
  'types in a cell': typing(() => $inCell(row, column, 4)),
  'types at the start of a cell': typing(() => $inCell(row, column, 0)),
  'types at the end of a cell': typing(() => $inCell(row, column, 99)),
  'splits a cell and types': {
    types: true,
    run: change((me) => {
      $inCell(row, column, 4).insertParagraph()
      $here().insertText(me)
    }),
  },
  'makes a cell bold': { run: change(() => $all($line(row, column)).formatText('bold')) },
  'clears a cell': {
    run: change(() => $all($line(row, column)).removeText()),
    takes: (r, c) => r === row && c === column,
  },
  'types in an empty cell': typing(() => $inCell(2, 2, 0)),
  'deletes the table': { run: acting({ kind: 'delete-table' }), takes: () => true },
  'types before the table': typing(() => $beside('before').selectEnd()),
  'types after the table': typing(() => $beside('after').selectStart()),
  'deletes back into the table': {
    run: (editor) => {
      editor.update(() => $beside('after').selectStart(), { discrete: true })
      editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true)
      editor.read('force-commit', () => undefined)
    },
  },
  'adds a line and goes on behind it': {
    types: true,
    run: (editor, me) => {
      acting({ kind: 'leave', by: 1 })(editor, me)
      editor.update(() => $here().insertText(me), { discrete: true })
    },
  },
}

function acting(act: TableAct): TableDeed['run'] {
  return (editor) => {
    editor.update(() => void $inCell(row, column, 0), { discrete: true })
    actOnTable(editor, act)
  }
}

function change(act: (me: string) => void): TableDeed['run'] {
  return (editor, me) => editor.update(() => act(me), { discrete: true })
}

function typing($select: () => RangeSelection): TableDeed {
  return { types: true, run: change((me) => $select().insertText(me)) }
}

/** The table of an editor. Within a read. */
export function $theTable(): TableNode {
  const table = $getRoot().getChildren().find($isTableNode)
  if (!table) throw new Error('no table')
  return table
}

function $line(row: number, column: number): ElementNode {
  const line = $cellsOf($theTable())[row]?.[column]?.getFirstChild()
  if (!$isElementNode(line)) throw new Error('no line')
  return line
}

function $inCell(row: number, column: number, offset: number): RangeSelection {
  const line = $line(row, column)
  const words = line.getFirstChild()
  if (!words) return line.selectStart()
  const selection = $createRangeSelection()
  const at = Math.min(offset, words.getTextContentSize())
  selection.anchor.set(words.getKey(), at, 'text')
  selection.focus.set(words.getKey(), at, 'text')
  $setSelection(selection)
  return $here()
}

function $all(line: ElementNode): RangeSelection {
  const selection = $createRangeSelection()
  selection.anchor.set(line.getKey(), 0, 'element')
  selection.focus.set(line.getKey(), line.getChildrenSize(), 'element')
  $setSelection(selection)
  return $here()
}

function $beside(words: string): ElementNode {
  const line = $getRoot()
    .getChildren()
    .find((child) => child.getTextContent() === words)
  if (!$isElementNode(line)) throw new Error(`no ${words}`)
  return line
}

function $here(): RangeSelection {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) throw new Error('no selection')
  return selection
}

/** Acts on whatever table there is, at random places; none where there is none. */
export const randomTableDeeds: Readonly<
  Record<string, (editor: LexicalEditor, dice: Dice) => void>
> = {
  act: (editor, dice) => {
    goToCell(editor, dice)
    const axis = dice.pick(['row', 'column'] as const)
    const by = dice.pick([-1, 1] as const)
    actOnTable(
      editor,
      dice.pick<TableAct>([
        { kind: 'add', axis, by },
        { kind: 'move', axis, by },
        { kind: 'delete', axis },
      ]),
    )
  },
  make: (editor, dice) => {
    if (dice.below(8) === 0) actOnTable(editor, { kind: 'make', rows: 2, columns: 2 })
  },
  deleteAll: (editor, dice) => {
    goToCell(editor, dice)
    if (dice.below(12) === 0) actOnTable(editor, { kind: 'delete-table' })
  },
  type: (editor, dice) => {
    goToCell(editor, dice)
    editor.update(() => $hereIfAny()?.insertText(`${dice.sign()}${dice.sign()}`), {
      discrete: true,
    })
  },
  enter: (editor, dice) => {
    goToCell(editor, dice)
    editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
    editor.read('force-commit', () => undefined)
  },
  erase: (editor, dice) => {
    goToCell(editor, dice)
    // Lexical asks the page where the letter is that goes.
    if (!editor.getRootElement()) return
    editor.dispatchCommand(DELETE_CHARACTER_COMMAND, dice.below(2) === 0)
    editor.read('force-commit', () => undefined)
  },
  eraseAcross: (editor, dice) => {
    goToCell(editor, dice)
    editor.update(() => $extend(dice), { discrete: true })
    if (!editor.getRootElement()) return
    editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true)
    editor.read('force-commit', () => undefined)
  },
  replaceAcross: (editor, dice) => {
    goToCell(editor, dice)
    editor.update(() => $extend(dice), { discrete: true })
    editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, dice.sign())
    editor.read('force-commit', () => undefined)
  },
  paste: (editor, dice) => {
    const cell = (words: string) => (words ? [text(words)] : [])
    const rows = [
      [cell(dice.sign()), cell('')],
      [cell(''), cell(dice.sign())],
    ]
    const table: Block = { kind: 'table', caption: [], rows }
    const paste = () => $insertBlocks(dice.below(2) === 0 ? [table] : [paragraph('x'), table])
    editor.update(paste, { discrete: true })
  },
}

function goToCell(editor: LexicalEditor, dice: Dice): void {
  const go = () => {
    const tables = $getRoot().getChildren().filter($isTableNode)
    if (tables.length === 0) return
    const lines = $wordLines(dice.pick(tables))
    if (lines.length > 0) $put(dice.pick(lines), dice, 'both')
  }
  editor.update(go, { discrete: true })
}

function $extend(dice: Dice): void {
  const lines = $wordLines($getRoot())
  if (lines.length > 0) $put(dice.pick(lines), dice, 'focus')
}

function $put(line: ElementNode, dice: Dice, which: 'both' | 'focus'): void {
  const selection = $hereIfAny() ?? line.selectStart()
  const words = line.getAllTextNodes()
  const word = words.length > 0 ? dice.pick(words) : undefined
  const at = word ? dice.below(word.getTextContentSize() + 1) : 0
  const put = (point: PointType) =>
    word ? point.set(word.getKey(), at, 'text') : point.set(line.getKey(), 0, 'element')
  if (which === 'both') put(selection.anchor)
  put(selection.focus)
}

function $hereIfAny(): RangeSelection | undefined {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? selection : undefined
}
