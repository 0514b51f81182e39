import * as Y from 'yjs'
import { editTitle } from './edit-title.ts'
import type { SectionId } from './ids.ts'
import { command } from './origin.ts'
import { bodyOf, titleOf } from './schema.ts'
import { visibleText } from './visible/visible-text.ts'

/**
 * Puts other words in the place of these, wherever they stand as whole words in a section's title
 * and text. An edit like any other: what was marked has to be marked again (rule D2). The words keep
 * the format of those that they replace. Gives how many places were changed; words that are cut by
 * a link or a line break are not found.
 */
export function replaceWords(doc: Y.Doc, id: SectionId, words: string, typed: string): number {
  const by = visibleText(typed)
  let count = 0
  const title = titleOf(doc, id)
  const body = bodyOf(doc, id)
  doc.transact(() => {
    if (title) {
      const places = placesOf(title.toString(), words)
      count += places.length
      let next = title.toString()
      for (const at of places.reverse()) {
        next = next.slice(0, at) + by + next.slice(at + words.length)
      }
      editTitle(title, next)
    }
    const texts = body?.createTreeWalker((node) => node instanceof Y.XmlText) ?? []
    for (const text of [...texts] as Y.XmlText[]) {
      const places = placesOf(plain(text), words)
      count += places.length
      for (const at of places.reverse()) {
        text.insert(at, by, formatAt(text, at))
        text.delete(at + by.length, words.length)
      }
    }
  }, command('replace-words'))
  return count
}

function placesOf(text: string, words: string): number[] {
  if (words === '') return []
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu')
  return [...text.matchAll(whole)].map((match) => match.index)
}

/** The text as Yjs counts it: what is not text takes one place. */
function plain(text: Y.XmlText): string {
  return parts(text)
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\ufffc'))
    .join('')
}

function formatAt(text: Y.XmlText, at: number): object {
  let passed = 0
  for (const { insert, attributes } of parts(text)) {
    passed += typeof insert === 'string' ? insert.length : 1
    if (at < passed) return attributes ?? {}
  }
  return {}
}

function parts(text: Y.XmlText) {
  return text.toDelta() as readonly { readonly insert: unknown; readonly attributes?: object }[]
}
