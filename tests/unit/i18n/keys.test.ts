import { describe, expect, it } from 'vitest'
import { filesOf } from '../house/repository.ts'
import { askedKey, english, type Node, walk } from './words.ts'

const sources = filesOf(['renderer'], ['.ts', '.tsx']).filter(
  ({ path }) => !path.startsWith('renderer/i18n/'),
)

/** What a file may ask the catalogue for: whole keys, and patterns of those that are put together. */
function asked(
  text: string,
  tsx: boolean,
): { readonly keys: Set<string>; readonly patterns: RegExp[] } {
  const keys = new Set<string>()
  const patterns: RegExp[] = []
  walk(
    text,
    (node) => {
      if (node.type === 'StringLiteral') keys.add(String(node.value))
      if (node.type === 'TemplateLiteral') {
        const parts = (node.quasis as readonly Node[]).map((part) => String(part.cooked))
        if (/^\w+\./.test(parts[0] ?? ''))
          patterns.push(new RegExp(`^${parts.map(escaped).join('[\\w-]+')}$`))
      }
      return true
    },
    tsx,
  )
  return { keys, patterns }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

describe('the catalogue holds what is asked for', () => {
  const all = sources.map(({ path, text }) => asked(text, path.endsWith('.tsx')))
  const keys = new Set(all.flatMap((one) => [...one.keys]))
  const patterns = all.flatMap((one) => one.patterns)
  const isAsked = (key: string) =>
    keys.has(key) ||
    patterns.some((pattern) => pattern.test(key)) ||
    parents(key).some((one) => keys.has(one))
  /** `returnObjects` hands over all that is below a key. */
  const parents = (key: string) =>
    key.split('.').flatMap((_, i, parts) => (i > 1 ? [parts.slice(0, i).join('.')] : []))

  it('no key of it is asked for by nobody', () => {
    expect([...new Set([...english.keys()].map(askedKey))].filter((key) => !isAsked(key))).toEqual(
      [],
    )
  })

  it('a key that nobody asks for is found', () => {
    expect(isAsked('common.nobody')).toBe(false)
  })
})
