import type * as Y from 'yjs'
import type { SectionId } from '../base/ids.ts'
import { replaceOrigin } from '../base/origin.ts'
import { type DocLine, indexOf } from './body/doc-line.ts'
import { type Edit, writeEdits } from './body/edits.ts'
import { runAt } from './body/looks.ts'
import { readLines } from './body/read-lines.ts'
import { shownLines } from './body/shown-lines.ts'
import { mostTitleInField } from './bounds.ts'
import { changeNotebook } from './change-notebook.ts'
import { editTitle } from './edit-title.ts'
import { placesIn, type Sought } from './find-words.ts'
import { otherFormat } from './format.ts'
import { bodyOf, titleOf } from './schema.ts'
import { visibleText } from './visible/visible-text.ts'

/**
 * Puts other words in the place of these, wherever they stand as whole words in a section's title
 * and text. An edit like any other: what was marked has to be marked again (rule D2). The words keep
 * the format of those that they replace. Gives how many places were changed; words that are cut by
 * a link or a line break are not found.
 */
export function replaceWords(doc: Y.Doc, id: SectionId, words: string, typed: string): number {
  const sought = { words, sameCase: true, whole: true }
  let count = 0
  changeNotebook(doc, 'replace-words', () => {
    count =
      replaceInTitle(doc, id, sought, typed) + replaceInBody(doc, id, sought, typed, readLines)
  })
  return count
}

/** Where in a notebook a person replaces: a section, and in it one place alone or all. */
export interface ReplacePlace {
  readonly section: SectionId
  /** The title's or the text's place of this number, counted from 0 as {@link findIn} counts; left out: all. */
  readonly only?: { readonly part: 'title' | 'body'; readonly nth: number }
}

/**
 * Puts other words in the place of what was found, as a person does by typing: in one transaction of
 * {@link replaceOrigin}, nothing where the document is of another format, and no title that is too
 * long to be typed in. Gives how many places were changed.
 */
export function replaceFound(
  doc: Y.Doc,
  places: readonly ReplacePlace[],
  sought: Sought,
  typed: string,
): number {
  if (otherFormat(doc) !== undefined) return 0
  const readShown = (body: Y.Text) => shownLines(readLines(body))
  let count = 0
  doc.transact(() => {
    for (const { section, only } of places) {
      const nth = only?.nth
      if (only?.part !== 'body') count += replaceInTitle(doc, section, sought, typed, nth)
      if (only?.part !== 'title')
        count += replaceInBody(doc, section, sought, typed, readShown, nth)
    }
  }, replaceOrigin)
  return count
}

function replaceInTitle(
  doc: Y.Doc,
  id: SectionId,
  sought: Sought,
  typed: string,
  nth?: number,
): number {
  const title = titleOf(doc, id)
  if (!title || title.length > mostTitleInField) return 0
  const by = visibleText(typed)
  const places = chosen(placesIn(title.toString(), sought), nth)
  let next = title.toString()
  for (const { at, length } of [...places].reverse()) {
    next = next.slice(0, at) + by + next.slice(at + length)
  }
  editTitle(title, next)
  return places.length
}

function replaceInBody(
  doc: Y.Doc,
  id: SectionId,
  sought: Sought,
  typed: string,
  read: (body: Y.Text) => readonly DocLine[],
  nth?: number,
): number {
  const body = bodyOf(doc, id)
  if (!body) return 0
  const by = visibleText(typed)
  const edits = chosen(
    read(body).flatMap((line) => editsOf(line, sought, by)),
    nth,
  )
  // Where a table stands, lines are read in another order than the text's.
  writeEdits(
    body,
    [...edits].sort((a, b) => a.at - b.at),
  )
  return edits.length
}

function chosen<T>(all: readonly T[], nth: number | undefined): readonly T[] {
  return nth === undefined ? all : all.slice(nth, nth + 1)
}

type Splice = Extract<Edit, { kind: 'splice' }>

function editsOf(line: DocLine, sought: Sought, by: string): Splice[] {
  return passages(line).flatMap(({ text, offset }) =>
    placesIn(text, sought).map((place): Splice => {
      const from = offset + place.at
      const at = indexOf(line, from)
      const { format = 0, link = '' } = runAt(line.runs, from)?.run ?? {}
      const remove = indexOf(line, from + place.length) - at
      const insert = by === '' ? [] : [{ kind: 'text', text: by, format, link } as const]
      return { kind: 'splice', at, remove, insert }
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
