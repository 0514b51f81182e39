import { describe, expect, it } from 'vitest'
import { filesOf } from './repository.ts'
import { type Node, nodesOf } from './syntax.ts'

const screens = filesOf(['renderer/features'], ['.ts', '.tsx'])
/** The two fields that are written in: each gives its document to the editor, which alone writes in it. */
const giveToEditor = [
  'renderer/features/notebook/section-text.tsx',
  'renderer/features/notebook/title-field.tsx',
]

describe('a screen writes by session.acts alone', () => {
  it('sees what reads a document: as a member, taken apart, under another name', () => {
    expect(readsDoc('draft.doc')).toBe(true)
    expect(readsDoc('const { doc } = session')).toBe(true)
    expect(readsDoc('const f = ({ session: { doc: it } }) => it')).toBe(true)
    expect(readsDoc("const { acts } = session; acts.add('doc')")).toBe(false)
  })

  it('no screen reads a document but to give it to the editor', () => {
    const readers = screens.filter(({ text }) => readsDoc(text)).map(({ path }) => path)
    expect(readers).toEqual(giveToEditor)
  })
})

function readsDoc(text: string): boolean {
  return nodesOf(text).some((node) => {
    if (node.type === 'MemberExpression') return named(node.property) === 'doc'
    const isTakenApart =
      node.type === 'AssignmentPatternProperty' || node.type === 'KeyValuePatternProperty'
    return isTakenApart && named(node.key) === 'doc'
  })
}

function named(node: unknown): unknown {
  return (node as Node).value
}
