import { $applyNodeReplacement, ElementNode, type LexicalNode, type NodeKey } from 'lexical'

/**
 * A table of a body on the screen: its caption, then its rows. What it looks like follows from the
 * document alone: nothing in the editor adds, moves or removes a row, a column or a cell.
 */
export class TableNode extends ElementNode {
  __table: string

  static override getType(): string {
    return 'sotto-table'
  }

  static override clone(node: TableNode): TableNode {
    return new TableNode(node.__table, node.__key)
  }

  static override importJSON(): TableNode {
    return $createTableNode('')
  }

  constructor(table = '', key?: NodeKey) {
    super(key)
    this.__table = table
  }

  /** A wide table moves within a frame of its own, and not the page. */
  override createDOM(): HTMLElement {
    const frame = document.createElement('div')
    frame.className = 'blocks-table'
    frame.append(document.createElement('table'))
    return frame
  }

  override getDOMSlot(element: HTMLElement) {
    const table = element.querySelector('table')
    const slot = super.getDOMSlot(element)
    return table ? slot.withElement(table) : slot
  }

  override updateDOM(): boolean {
    return false
  }

  override isShadowRoot(): boolean {
    return true
  }

  /** The id that its document has it by. */
  getTable(): string {
    return this.getLatest().__table
  }
}

/** What a table is of: the line of its head. */
export class CaptionNode extends ElementNode {
  static override getType(): string {
    return 'sotto-caption'
  }

  static override clone(node: CaptionNode): CaptionNode {
    return new CaptionNode(node.__key)
  }

  static override importJSON(): CaptionNode {
    return $createCaptionNode()
  }

  override createDOM(): HTMLElement {
    return document.createElement('caption')
  }

  override updateDOM(): boolean {
    return false
  }
}

/** A row of a table. */
export class RowNode extends ElementNode {
  __row: string

  static override getType(): string {
    return 'sotto-row'
  }

  static override clone(node: RowNode): RowNode {
    return new RowNode(node.__row, node.__key)
  }

  static override importJSON(): RowNode {
    return $createRowNode('')
  }

  constructor(row = '', key?: NodeKey) {
    super(key)
    this.__row = row
  }

  override createDOM(): HTMLElement {
    return document.createElement('tr')
  }

  override updateDOM(): boolean {
    return false
  }

  override isShadowRoot(): boolean {
    return true
  }

  getRow(): string {
    return this.getLatest().__row
  }
}

/** A cell of a table: its lines are paragraphs. Those of the first row head their columns. */
export class CellNode extends ElementNode {
  __column: string
  __heads: boolean

  static override getType(): string {
    return 'sotto-cell'
  }

  static override clone(node: CellNode): CellNode {
    return new CellNode(node.__column, node.__heads, node.__key)
  }

  static override importJSON(): CellNode {
    return $createCellNode('', false)
  }

  constructor(column = '', heads = false, key?: NodeKey) {
    super(key)
    this.__column = column
    this.__heads = heads
  }

  override createDOM(): HTMLElement {
    const cell = document.createElement(this.__heads ? 'th' : 'td')
    if (this.__heads) cell.setAttribute('scope', 'col')
    return cell
  }

  override updateDOM(before: CellNode): boolean {
    return before.__heads !== this.__heads
  }

  override isShadowRoot(): boolean {
    return true
  }

  getColumn(): string {
    return this.getLatest().__column
  }

  setHeads(heads: boolean): void {
    if (this.getLatest().__heads !== heads) this.getWritable().__heads = heads
  }
}

export const tableNodes = [TableNode, CaptionNode, RowNode, CellNode]

export function $createTableNode(table: string): TableNode {
  return $applyNodeReplacement(new TableNode(table))
}

export function $createCaptionNode(): CaptionNode {
  return $applyNodeReplacement(new CaptionNode())
}

export function $createRowNode(row: string): RowNode {
  return $applyNodeReplacement(new RowNode(row))
}

export function $createCellNode(column: string, heads: boolean): CellNode {
  return $applyNodeReplacement(new CellNode(column, heads))
}

export function $isTableNode(node: LexicalNode | null | undefined): node is TableNode {
  return node instanceof TableNode
}

export function $isCaptionNode(node: LexicalNode | null | undefined): node is CaptionNode {
  return node instanceof CaptionNode
}

export function $isRowNode(node: LexicalNode | null | undefined): node is RowNode {
  return node instanceof RowNode
}

export function $isCellNode(node: LexicalNode | null | undefined): node is CellNode {
  return node instanceof CellNode
}
