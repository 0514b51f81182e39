import type { XmlNode } from './xml-tree.ts'

/** What may stand in an element. */
export interface Content {
  /** In just this order; `*` stands for what is in `choice`. */
  readonly sequence?: readonly string[]
  /** In any order, as often as one likes. */
  readonly choice?: readonly string[]
  /** What of the sequence may be there more than once. */
  readonly many?: readonly string[]
  readonly text?: boolean
}

/** Elements, without their prefixes, and what may stand in them; nothing may in those that are not named. */
export type Grammar = Readonly<Record<string, Content>>

/** What of a part is not as the standard has it; empty where all of it is. */
export function faultsOf(node: XmlNode, grammar: Grammar): readonly string[] {
  const { sequence = ['*'], choice = [], many = [], text } = grammar[plain(node)] ?? {}
  const faults: string[] = []
  let at = 0
  let last = ''
  for (const child of node.children) {
    const name = plain(child)
    const place = choice.includes(name) ? sequence.indexOf('*') : sequence.indexOf(name)
    if (place < 0) faults.push(`${name} has no place in ${plain(node)}`)
    else if (place < at) faults.push(`${name} stands too late in ${plain(node)}`)
    if (name === last && !many.includes(name) && !choice.includes(name)) {
      faults.push(`${name} twice in ${plain(node)}`)
    }
    at = Math.max(at, place)
    last = name
    faults.push(...faultsOf(child, grammar))
  }
  if (node.text.trim() !== '' && !text) faults.push(`text in ${plain(node)}`)
  return faults
}

function plain({ name }: XmlNode): string {
  return name.replace(/^\w+:/, '')
}
