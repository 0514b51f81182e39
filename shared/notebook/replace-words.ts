import type * as Y from 'yjs'
import type { SectionId } from '../base/ids.ts'
import { type DocLine, indexOf } from './body/doc-line.ts'
import { type Edit, writeEdits } from './body/edits.ts'
import { runAt } from './body/looks.ts'
import { readLines } from './body/read-lines.ts'
import { changeNotebook } from './change-notebook.ts'
import { editTitle } from './edit-title.ts'
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
  changeNotebook(doc, 'replace-words', () => {
    if (title) {
      const places = placesOf(title.toString(), words)
      count += places.length
      let next = title.toString()
      for (const at of places.reverse()) {
        next = next.slice(0, at) + by + next.slice(at + words.length)
      }
      editTitle(title, next)
    }
    if (body) {
      const edits = readLines(body).flatMap((line) => editsOf(line, words, by))
      count += edits.length
      writeEdits(body, edits)
    }
  })
  return count
}

function placesOf(text: string, words: string): number[] {
  if (words === '') return []
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu')
  return [...text.matchAll(whole)].map((match) => match.index)
}

function editsOf(line: DocLine, words: string, by: string): Edit[] {
  return passages(line).flatMap(({ text, offset }) =>
    placesOf(text, words).map((place): Edit => {
      const from = offset + place
      const at = indexOf(line, from)
      const { format = 0, link = '' } = runAt(line.runs, from)?.run ?? {}
      const remove = indexOf(line, from + words.length) - at
      return { kind: 'splice', at, remove, insert: [{ kind: 'text', text: by, format, link }] }
    }),
  )
}

/** The text of a line between links, line breaks and atoms; a link's own is one of them. */
function passages({ runs }: DocLine): { text: string; offset: number }[] {
  const found: { text: string; offset: number; link: string }[] = []
  let offset = 0
  let joins = false
  for (const run of runs) {
    for (const part of run.text.split(/(\n)/)) {
      const last = found.at(-1)
      const isText = run.atom === undefined && part !== '\n'
      if (isText && joins && last?.link === run.link) last.text += part
      else if (isText) found.push({ text: part, offset, link: run.link })
      joins = isText
      offset += part.length
    }
  }
  return found
}
