import {
  $applyNodeReplacement,
  DecoratorNode,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
} from 'lexical'
import { ruleAtom } from '../../../shared/notebook/body/atoms.ts'
import { atomSign } from '../../../shared/notebook/body/line.ts'

/** What stands in a line and has no letters, by its value alone: what this version does not know as well. */
export class AtomNode extends DecoratorNode<null> {
  __atom: string

  static override getType(): string {
    return 'atom'
  }

  static override clone(node: AtomNode): AtomNode {
    return new AtomNode(node.__atom, node.__key)
  }

  static override importJSON(json: SerializedLexicalNode & { readonly atom?: string }): AtomNode {
    return $createAtomNode(json.atom ?? '{}')
  }

  constructor(atom = '{}', key?: NodeKey) {
    super(key)
    this.__atom = atom
  }

  override exportJSON() {
    return { ...super.exportJSON(), atom: this.getAtom() }
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span')
    const isRule = this.__atom === ruleAtom
    element.className = isRule ? 'blocks-rule' : 'blocks-unknown'
    if (isRule) element.setAttribute('role', 'separator')
    else element.textContent = '\u25a2'
    element.contentEditable = 'false'
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  override decorate(): null {
    return null
  }

  override isInline(): boolean {
    return true
  }

  override getTextContent(): string {
    return atomSign
  }

  /** Its value, as canonical JSON. */
  getAtom(): string {
    return this.getLatest().__atom
  }
}

export function $createAtomNode(atom: string): AtomNode {
  return $applyNodeReplacement(new AtomNode(atom))
}

export function $isAtomNode(node: LexicalNode | null | undefined): node is AtomNode {
  return node instanceof AtomNode
}
