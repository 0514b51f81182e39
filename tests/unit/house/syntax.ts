import { parseSync } from '@swc/core'

/** A part of a program, as swc reads it: its kind, and what stands below it. */
export interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

/** All parts of a file, from the outside in. */
export function nodesOf(text: string): readonly Node[] {
  const nodes: Node[] = []
  const visit = (value: unknown) => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value !== 'object' || value === null) return
    if (isNode(value)) nodes.push(value)
    Object.values(value).forEach(visit)
  }
  visit(parseSync(text, { syntax: 'typescript', tsx: true }))
  return nodes
}

function isNode(value: object): value is Node {
  return 'type' in value && typeof value.type === 'string'
}
