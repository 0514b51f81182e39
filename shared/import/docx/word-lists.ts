import type { Element, ParentNode } from 'domhandler'
import { attr, childElements, elementsIn } from '../html/tree.ts'
import { ListCounters } from '../office/counters.ts'
import { childOf } from '../office/xml.ts'
import { valOf } from './word-styles.ts'

/** What stands before a paragraph of a list. */
interface WordItem {
  readonly level: number
  /** Undefined in lists with signs. */
  readonly number?: number
  /** As Word shows it: `2.1`, `•`. */
  readonly sign: string
}

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
}

interface WordList {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels at which this list begins anew. */
  readonly starts: ReadonlyMap<number, number>
}

/** Counts the items of a Word file's lists, in the order in which they are asked for. */
export function wordLists(numbering: ParentNode | undefined) {
  const lists = listsOf(numbering)
  const counters = new ListCounters()
  const begun = new Set<string>()
  return (properties: Element | undefined): WordItem | undefined => {
    const id = valOf(properties, 'numId')
    const list = id === undefined ? undefined : lists.get(id)
    if (!id || !list) return undefined
    const level = Math.min(8, Math.max(0, Number(valOf(properties, 'ilvl') ?? 0) || 0))
    const own = list.levels.get(level) ?? { format: 'bullet', text: '•', start: 1 }
    if (own.format === 'none' && own.text === '') return undefined
    const override = list.starts.get(level)
    const isNew = override !== undefined && !begun.has(`${id}/${level}`)
    begun.add(`${id}/${level}`)
    const number = counters.next(list.abstract, level, override ?? own.start, isNew)
    if (own.format === 'bullet' || own.format === 'none') return { level, sign: own.text }
    const counts = counters.at(list.abstract)
    const sign = own.text.replace(/%(\d)/g, (_, at) => String(counts[Number(at) - 1] ?? 1))
    return { level, number, sign }
  }
}

function listsOf(numbering: ParentNode | undefined): ReadonlyMap<string, WordList> {
  const abstracts = new Map<string, ReadonlyMap<number, Level>>()
  const lists = new Map<string, WordList>()
  if (!numbering) return lists
  for (const one of elementsIn(numbering)) {
    if (one.name === 'abstractNum') abstracts.set(attr(one, 'abstractNumId') ?? '', levelsOf(one))
  }
  for (const one of elementsIn(numbering)) {
    if (one.name !== 'num') continue
    const abstract = valOf(one, 'abstractNumId') ?? ''
    const overrides = childElements(one).filter(({ name }) => name === 'lvlOverride')
    const starts = new Map<number, number>()
    const own = new Map<number, Level>()
    for (const override of overrides) {
      const level = Number(attr(override, 'ilvl') ?? 0)
      const start = valOf(override, 'startOverride')
      if (start !== undefined) starts.set(level, Number(start) || 0)
      for (const [at, found] of levelsOf(override)) own.set(at, found)
    }
    const levels = new Map([...(abstracts.get(abstract) ?? []), ...own])
    lists.set(attr(one, 'numId') ?? '', { abstract, levels, starts })
  }
  return lists
}

function levelsOf(parent: Element): ReadonlyMap<number, Level> {
  const levels = childElements(parent).filter(({ name }) => name === 'lvl')
  return new Map(
    levels.map((level) => [
      Number(attr(level, 'ilvl') ?? 0),
      {
        format: valOf(level, 'numFmt') ?? formatIn(level) ?? 'decimal',
        text: valOf(level, 'lvlText') ?? '',
        start: Number(valOf(level, 'start') ?? 1) || 0,
      },
    ]),
  )
}

/** Newer programs say a format that older ones do not know beside one that they do. */
function formatIn(level: Element): string | undefined {
  const fallback = childOf(childOf(level, 'AlternateContent'), 'Fallback')
  return valOf(fallback, 'numFmt')
}
