import path from 'node:path'
import type { Node } from 'typescript/unstable/ast'
import {
  isCallExpression,
  isClassDeclaration,
  isInterfaceDeclaration,
  isPropertyAccessExpression,
  isStringLiteral,
} from 'typescript/unstable/ast/is'
import { API } from 'typescript/unstable/sync'

/** What of Electron a project uses, by TypeScript's own word: `App.quit`, `App.on('will-quit')`, and where. */
export function electronCalls(root: string, tsconfig: string, folders: readonly string[]) {
  const api = new API({ cwd: root })
  try {
    const [project] = api
      .updateSnapshot({ openProjects: [path.join(root, tsconfig)] })
      .getProjects()
    if (!project) throw new Error(`no project: ${tsconfig}`)
    const { checker, program } = project
    const calls = new Map<string, Set<string>>()
    const note = (node: Node, file: string) => {
      if (isPropertyAccessExpression(node)) {
        const symbol = checker.getSymbolAtLocation(node.name)
        const [declared] = symbol?.declarations ?? []
        if (symbol && declared && /\/electron\.d\.ts$/.test(declared.path)) {
          const owner = ownerOf(declared.resolve(project))
          const name = `${owner}.${symbol.name}${eventOf(node)}`
          calls.set(name, (calls.get(name) ?? new Set()).add(file))
        }
      }
      node.forEachChild((child) => note(child, file))
    }
    for (const file of program.getSourceFileNames()) {
      const inRoot = path.relative(root, file)
      if (!folders.some((folder) => inRoot.startsWith(folder))) continue
      const source = program.getSourceFile(file)
      if (source) note(source, inRoot)
    }
    return calls
  } finally {
    api.close()
  }
}

/** The interface or class that a member is declared in; the declared one, also through `Pick`. */
function ownerOf(member: Node | undefined): string {
  for (let node = member?.parent; node; node = node.parent) {
    if (isInterfaceDeclaration(node) || isClassDeclaration(node)) return node.name?.getText() ?? ''
  }
  return ''
}

/** `on('will-quit')` and its like are calls of their own for each event. */
function eventOf(node: Node): string {
  const call = node.parent
  if (!isCallExpression(call) || call.expression !== node) return ''
  const [event] = call.arguments
  return event && isStringLiteral(event) && isListening(node) ? `('${event.text}')` : ''
}

function isListening(node: Node): boolean {
  return isPropertyAccessExpression(node) && ['on', 'once'].includes(node.name.getText())
}
