import { describe, expect, it } from 'vitest'
import { filesOf } from '../house/repository.ts'
import { type Node, walk } from './words.ts'

/** Attributes that people read or hear. */
const spoken =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|hint|error)$/
const hasLetters = (text: string) => /\p{L}/u.test(text)

/** The words in a file's JSX that come from no catalogue. */
function hardCoded(text: string): string[] {
  const found: string[] = []
  const unread = new Set<unknown>()
  walk(text, (node) => {
    if (node.type === 'JSXText') note(String(node.value))
    if (node.type === 'JSXAttribute') {
      const value = node.value as Node | null
      if (!spoken.test(String((node.name as Node).value))) unread.add(value)
      else if (value?.type === 'StringLiteral') note(String(value.value))
    }
    if (node.type === 'JSXExpressionContainer' && !unread.has(node))
      inExpression(node.expression as Node)
    return true
  })
  return found

  function note(words: string): void {
    if (hasLetters(words)) found.push(words.trim())
  }

  /** What an expression in JSX may come to, as far as it is written out there. */
  function inExpression(node: Node | null | undefined): void {
    if (!node) return
    if (node.type === 'StringLiteral') note(String(node.value))
    if (node.type === 'TemplateLiteral')
      for (const part of node.quasis as readonly Node[]) note(String(part.cooked))
    for (const part of comesTo(node)) inExpression(part)
  }
}

/** The expressions one of which an expression comes to. */
function comesTo(node: Node): readonly Node[] {
  if (node.type === 'ParenthesisExpression') return [node.expression as Node]
  if (node.type === 'ConditionalExpression')
    return [node.consequent as Node, node.alternate as Node]
  if (node.type !== 'BinaryExpression') return []
  const both = ['||', '??', '+'].includes(String(node.operator))
  const right = both || node.operator === '&&' ? [node.right as Node] : []
  return both ? [node.left as Node, ...right] : right
}

describe('every word that people read comes from the catalogue', () => {
  it.each([
    '<p>Words</p>',
    '<p>{open ? "Words" : t("a.b")}</p>',
    '<p>{open && `Words ` + n}</p>',
    '<p aria-label="Words" />',
    '<p title={"Words"} />',
    '<Field label={missing ? "Words" : undefined} />',
  ])('%s is found', (text) => {
    expect(hardCoded(`const page = ${text}`)).toEqual(['Words'])
  })

  it.each([
    '<p className="words">{t("a.b")} +{n}</p>',
    '<p id={`words-` + n}>·</p>',
    '<p lang="en" dir="auto" />',
  ])('%s is none', (text) => {
    expect(hardCoded(`const page = ${text}`)).toEqual([])
  })

  it('no screen has words of its own', () => {
    const found = filesOf(['renderer'], ['.tsx']).flatMap(({ path, text }) =>
      hardCoded(text).map((words) => `${path}: ${words}`),
    )
    expect(found).toEqual([])
  })
})
