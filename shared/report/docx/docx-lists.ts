import type { Element } from 'xast'
import { docxNamespaces, val, w } from './docx-element.ts'
import { paragraphProperties, runProperties } from './docx-properties.ts'

/** The kinds of lists that every document has: bullets, and the ticked and open boxes of a check list. */
export const fixedLists = { bullet: 1, done: 2, open: 3 } as const
/** The kind that numbered lists are made of. */
const numbers = 4
/** Word has nine levels of lists; deeper ones stand at the ninth. */
const deepest = 8

/** The lists of one document. Each numbered list is one of its own, so that it begins at its own number. */
export interface Lists {
  /** The id of a new numbered list whose items stand at this depth, from 0, and begin at this number. */
  readonly numbered: (depth: number, start: number) => number
  /** `word/numbering.xml`, once all lists are known. */
  readonly part: () => Element
}

/** The level that Word has for a depth. */
export function levelOf(depth: number): number {
  return Math.min(depth, deepest)
}

/** The lists of a new document. */
export function createLists(): Lists {
  const numbered: { readonly level: number; readonly start: number }[] = []
  return {
    numbered: (depth, start) => numbers + numbered.push({ level: levelOf(depth), start }) - 1,
    part: () =>
      w('numbering', docxNamespaces, [
        kind(fixedLists.bullet, () => '•'),
        kind(fixedLists.done, () => '☑', 'Segoe UI Symbol'),
        kind(fixedLists.open, () => '☐', 'Segoe UI Symbol'),
        kind(numbers, (level) => `%${level + 1}.`),
        ...Object.values(fixedLists).map((id) => w('num', { numId: id }, [ofKind(id)])),
        ...numbered.map(({ level, start }, i) =>
          w('num', { numId: numbers + i }, [
            ofKind(numbers),
            w('lvlOverride', { ilvl: level }, [val('startOverride', start)]),
          ]),
        ),
      ]),
  }
}

function ofKind(id: number): Element {
  return val('abstractNumId', id)
}

/** One kind of list, nine levels deep. */
function kind(id: number, sign: (level: number) => string, font?: string): Element {
  const levels = Array.from({ length: deepest + 1 }, (_, level) => {
    const format = sign(level).startsWith('%') ? 'decimal' : 'bullet'
    return w('lvl', { ilvl: level }, [
      val('start', 1),
      val('numFmt', format),
      val('lvlText', sign(level)),
      val('lvlJc', 'left'),
      paragraphProperties({ indent: (level + 1) * 454, hanging: 340 }),
      font ? runProperties({ font }) : undefined,
    ])
  })
  return w('abstractNum', { abstractNumId: id }, [
    val('multiLevelType', 'hybridMultilevel'),
    ...levels,
  ])
}
