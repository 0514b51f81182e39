import { parseSync } from '@swc/core'
import { en } from '../../../renderer/i18n/en/index.ts'

/** A catalogue, or a part of one. */
export type Tree = { readonly [key: string]: string | Tree | readonly Tree[] }

/** All sentences of a catalogue by their keys, as `t` takes them. */
export function sentencesOf(tree: Tree, before = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[before + key, value] as const]
        : [...sentencesOf(value as Tree, `${before}${key}.`)],
    ),
  )
}

export const english = sentencesOf(en as unknown as Tree)

const plural = /_(zero|one|two|few|many|other)$/

/** The key that `t` is asked for, where one of its forms stands in the catalogue. */
export function askedKey(key: string): string {
  return key.replace(plural, '')
}

/** Keys of English that are counted: they have a form for `other`. */
export const counted = new Set(
  [...english.keys()].filter((key) => key.endsWith('_other')).map(askedKey),
)

/** The names between `{{` and `}}` of a sentence, each once, in order. */
export function placesIn(sentence: string): readonly string[] {
  const names = [...sentence.matchAll(/\{\{\s*([\w]+)[^}]*\}\}/g)].map(([, name = '']) => name)
  return [...new Set(names)].sort()
}

/** A node of a syntax tree. */
export interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

/** Goes through a file's syntax tree; `visit` says whether to go on below a node. */
export function walk(text: string, visit: (node: Node) => boolean, tsx = true): void {
  const go = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) go(item)
      return
    }
    if (typeof value !== 'object' || value === null) return
    const node = value as Node
    if (typeof node.type === 'string' && !visit(node)) return
    for (const part of Object.values(node)) go(part)
  }
  go(parseSync(text, { syntax: 'typescript', tsx }).body)
}
