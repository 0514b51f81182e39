import type { ListStyle } from '../blocks.ts'
import type { LineProps } from './line.ts'

/** A list of things that have a line's properties. */
export interface ListTree<T> {
  readonly style: ListStyle
  /** Where it begins, if not at 1. */
  readonly start?: number | undefined
  readonly children: (T | ListTree<T>)[]
}

/** Neighbouring list lines as nested lists: one list for as long as the style stays, and no line says where one begins. */
export function listTrees<T extends { readonly props: LineProps }>(
  lines: readonly T[],
): ListTree<T>[] {
  const top: ListTree<T>[] = []
  let open: ListTree<T>[] = []
  for (const line of lines) {
    const { indent, start } = line.props
    const style = line.props.kind as ListStyle
    open = open.slice(0, indent + 1)
    const begins = open[indent]?.style !== style || start !== undefined
    if (open.length === indent + 1 && begins) open.pop()
    while (open.length <= indent) {
      const tree: ListTree<T> = { style, children: [] }
      if (open.length === indent && start !== undefined) Object.assign(tree, { start })
      const parent = open.at(-1)
      if (parent) parent.children.push(tree)
      else top.push(tree)
      open.push(tree)
    }
    open[indent]?.children.push(line)
  }
  return top
}

export function isTree<T extends object>(child: T | ListTree<T>): child is ListTree<T> {
  return 'children' in child
}
