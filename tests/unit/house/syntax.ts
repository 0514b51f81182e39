import { parseSync } from '@swc/core'

/** A part of a program, as swc reads it: its kind, and what stands below it. */
export interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

/** All parts of a file, from the outside in; without `tsx` it may have no elements, and types before arrows. */
export function nodesOf(text: string, tsx = true): readonly Node[] {
  const nodes: Node[] = []
  const visit = (value: unknown) => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value !== 'object' || value === null) return
    if (isNode(value)) nodes.push(value)
    Object.values(value).forEach(visit)
  }
  visit(parseSync(text, { syntax: 'typescript', tsx }))
  return nodes
}

function isNode(value: object): value is Node {
  return 'type' in value && typeof value.type === 'string'
}

const functions = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'Constructor',
])

/** All functions of a file, each with how many lines it has; one without a name has an empty one. */
export function functionsOf(
  text: string,
  tsx = true,
): readonly { readonly name: string; readonly lines: number }[] {
  // Places count bytes, and go on from those of the parse before: a sign at the very front tells the first.
  const marked = `;${text}`
  const bytes = Buffer.from(marked)
  const nodes = nodesOf(marked, tsx)
  const first = spanOf(nodes[0]).start
  return nodes.flatMap((node) => {
    if (!functions.has(node.type)) return []
    const { start, end } = spanOf(node)
    const name = (node.identifier ?? node.key) as { readonly value?: string } | null | undefined
    const lines = bytes
      .subarray(start - first, end - first)
      .toString()
      .split('\n').length
    return [{ name: name?.value ?? '', lines }]
  })
}

function spanOf(node: Node | undefined): { readonly start: number; readonly end: number } {
  return node?.span as { readonly start: number; readonly end: number }
}
