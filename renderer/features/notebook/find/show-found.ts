import { placesIn, type Sought } from '../../../../shared/notebook/find-words.ts'
import type { Match } from './matches.ts'
import { removeTitleCopies, titleWords } from './title-words.ts'

/** More places than these are not shown at once: nobody looks at them. */
const mostShown = 2000
const [all, here] = ['found', 'found-here']

/**
 * Shows on the page what was found, without a change of the page: as highlights, which are drawn over
 * the words.
 * @param current the one that the person is at
 */
export function showFound(sheet: Element, sought: Sought, current: Match | undefined): void {
  const ranges: Range[] = []
  for (const cell of sheet.querySelectorAll<HTMLElement>('[data-section]')) {
    if (ranges.length >= mostShown) break
    ranges.push(...rangesIn(cell, sought))
  }
  const at = current && rangeOf(sheet, sought, current)
  CSS.highlights.set(all, new Highlight(...ranges))
  CSS.highlights.set(here, new Highlight(...(at ? [at] : [])))
}

/** Takes the highlights away. */
export function showNothingFound(): void {
  CSS.highlights.delete(all)
  CSS.highlights.delete(here)
  removeTitleCopies(document)
}

/** The words of a match; undefined for one that is not drawn. */
function rangeOf(sheet: Element, sought: Sought, match: Match): Range | undefined {
  const cell = cellOf(sheet, match)
  if (!cell) return undefined
  return (match.part === 'title' ? rangesInTitle : rangesInBody)(cell, sought)[match.nth]
}

/** The section of a match on the page. */
function cellOf(sheet: Element, { section }: Match): HTMLElement | null {
  return sheet.querySelector<HTMLElement>(`[data-section="${CSS.escape(section)}"]`)
}

/** Puts a match where it is seen. */
export function scrollToMatch(sheet: Element, sought: Sought, match: Match): void {
  const range = rangeOf(sheet, sought, match)
  const element = range?.startContainer.parentElement ?? cellOf(sheet, match)
  element?.scrollIntoView({ block: range ? 'center' : 'nearest' })
}

/** Puts the caret of a text on a match, or the focus into its title. */
export function goToMatch(sheet: Element, sought: Sought, match: Match): void {
  const cell = cellOf(sheet, match)
  if (match.part === 'title') {
    const field = cell?.querySelector<HTMLTextAreaElement>('textarea.cell-title')
    const place = field && placesIn(field.value, sought)[match.nth]
    field?.focus()
    if (place) field?.setSelectionRange(place.at, place.at + place.length)
    return
  }
  const range = rangeOf(sheet, sought, match)
  const text = cell?.querySelector<HTMLElement>('.section-body [contenteditable="true"]')
  text?.focus({ preventScroll: true })
  if (!range || !text?.contains(range.startContainer)) return
  const { startContainer, startOffset, endContainer, endOffset } = range
  const selection = document.getSelection()
  selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
}

interface Letters {
  readonly node: Text
  /** Where in the passage it begins. */
  readonly at: number
}

function rangesIn(cell: Element, sought: Sought): Range[] {
  return [...rangesInTitle(cell, sought), ...rangesInBody(cell, sought)]
}

function rangesInTitle(cell: Element, sought: Sought): Range[] {
  const node = titleWords(cell, (title) => placesIn(title, sought).length > 0)
  return node ? rangesOf([{ node, at: 0 }], sought) : []
}

function rangesInBody(cell: Element, sought: Sought): Range[] {
  const body = cell.querySelector('.blocks')
  return body ? passagesOn(body).flatMap((passage) => rangesOf(passage, sought)) : []
}

function rangesOf(passage: readonly Letters[], sought: Sought): Range[] {
  const text = passage.map(({ node }) => node.data).join('')
  return placesIn(text, sought).map(({ at, length }) => {
    const range = new Range()
    const [from, to] = [nodeAt(passage, at), nodeAt(passage, at + length - 1)]
    if (from) range.setStart(from.node, at - from.at)
    if (to) range.setEnd(to.node, at + length - to.at)
    return range
  })
}

function nodeAt(passage: readonly Letters[], at: number): Letters | undefined {
  return passage.findLast((letters) => letters.at <= at)
}

/** Text that reads on without a link's end, a line's end or something without words between. */
function passagesOn(body: Element): readonly (readonly Letters[])[] {
  const passages: Letters[][] = []
  let open: Letters[] = []
  let length = 0
  const close = () => {
    if (open.length > 0) passages.push(open)
    open = []
    length = 0
  }
  const walk = (node: Node) => {
    if (node instanceof Text) {
      open.push({ node, at: length })
      length += node.length
      return
    }
    if (!(node instanceof Element)) return
    const isApart = !node.matches('span, strong, em, b, i, u, s, code, sub, sup, mark')
    if (isApart || node.matches('[role="img"]')) close()
    if (!node.matches('[role="img"], [aria-hidden="true"]'))
      for (const child of node.childNodes) walk(child)
    if (isApart || node.matches('[role="img"]')) close()
  }
  walk(body)
  close()
  return passages
}
