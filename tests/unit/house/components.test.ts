import { describe, expect, it } from 'vitest'
import { filesOf } from './repository.ts'
import { type Node, nodesOf } from './syntax.ts'

const files = filesOf(['renderer'], ['.tsx'])
const most = 7

describe('no component takes more than seven props', () => {
  it('counts them where they are named, and where they stand in the parameter itself', () => {
    expect(propsOf('interface AProps { a: 1; b?: 2 }\nfunction A({ a }: AProps) {}')).toEqual([
      ['A', 2],
    ])
    expect(propsOf('function A(props: { a: 1; b: 2; c(): 3 }) {}')).toEqual([['A', 3]])
    expect(propsOf('type P = { a: 1 } & Q; interface Q { b: 1 }; function A(p: P) {}')).toEqual([
      ['A', 2],
    ])
    expect(
      propsOf(
        'interface Q { b: 1 } interface P extends Q { a: 1 }; const A = memo(function A(p: P) {})',
      ),
    ).toEqual([['A', 2]])
    expect(propsOf('const A = ({ a }: { a: 1 }) => a')).toEqual([['A', 1]])
    const less =
      'interface Q { a: 1; b: 2; c: 3 }; function A(p: Omit<Q, "a">) {}; function B(p: Pick<Q, "a">) {}'
    expect(propsOf(less)).toEqual([
      ['A', 2],
      ['B', 1],
    ])
  })

  it('of all components of the app', () => {
    const known = new Map(files.flatMap(({ text }) => typesOf(nodesOf(text))))
    const all = files.flatMap(({ path, text }) =>
      propsOf(text, known).map(([name, count]) => ({ name: `${path}: ${name}`, count })),
    )
    expect(all.length).toBeGreaterThan(100)
    expect(all.filter(({ count }) => count > most)).toEqual([])
  })
})

/**
 * The components of a file, each with how many props it takes by what the app itself declares: an
 * element's own attributes, passed on to it, are not counted.
 * @param known types of other files, by name
 */
function propsOf(
  text: string,
  known: ReadonlyMap<unknown, Node> = new Map(),
): readonly (readonly [string, number])[] {
  const nodes = nodesOf(text)
  const types = new Map([...known, ...typesOf(nodes)])
  return nodes.flatMap((node) => {
    const [name, made] = namedFunction(node)
    const [first] = (made?.params ?? []) as readonly Node[]
    if (!name || !/^[A-Z]/.test(name) || !first) return []
    const pattern = (first.pat ?? first) as Node
    const annotation = (pattern.typeAnnotation as Node | undefined)?.typeAnnotation
    return annotation ? [[name, countIn(annotation as Node, types)] as const] : []
  })
}

function typesOf(nodes: readonly Node[]): readonly (readonly [unknown, Node])[] {
  return nodes.flatMap((node) =>
    node.type === 'TsInterfaceDeclaration' || node.type === 'TsTypeAliasDeclaration'
      ? [[named(node.id), node] as const]
      : [],
  )
}

function namedFunction(node: Node): readonly [string | undefined, Node | undefined] {
  if (node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression')
    return [named(node.identifier) as string | undefined, node]
  const made = node.type === 'VariableDeclarator' ? (node.init as Node | null) : null
  return made?.type === 'ArrowFunctionExpression'
    ? [named(node.id) as string, made]
    : [undefined, undefined]
}

type TypeArguments = { readonly params: readonly Node[] } | undefined

function countIn(type: Node, types: ReadonlyMap<unknown, Node>): number {
  const sum = (parts: unknown) =>
    (parts as readonly Node[]).reduce((all, part) => all + countIn(part, types), 0)
  switch (type.type) {
    case 'TsTypeLiteral':
      return (type.members as unknown[]).length
    case 'TsIntersectionType':
      return sum(type.types)
    case 'TsTypeAliasDeclaration':
      return countIn(type.typeAnnotation as Node, types)
    case 'TsInterfaceDeclaration':
      return (type.body as { readonly body: unknown[] }).body.length + sum(type.extends)
    case 'TsExpressionWithTypeArguments':
    case 'TsTypeReference': {
      const name = named(type.expression ?? type.typeName)
      const found = types.get(name)
      if (found) return countIn(found, types)
      const [of, keys] = ((type.typeArguments ?? type.typeParams) as TypeArguments)?.params ?? []
      if (!of || !keys || !types.has(named(of.typeName))) return 0
      const chosen = keys.type === 'TsUnionType' ? (keys.types as unknown[]).length : 1
      if (name === 'Pick') return chosen
      return name === 'Omit' ? countIn(of, types) - chosen : 0
    }
    default:
      return 0
  }
}

function named(node: unknown): unknown {
  return (node as Node | undefined)?.value
}
